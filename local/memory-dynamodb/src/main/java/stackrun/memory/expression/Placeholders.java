package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Value;

/** {@code ExpressionAttributeNames} and {@code ExpressionAttributeValues}: each must be defined, and used. */
public final class Placeholders {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private final Map<String, String> names;
    private final Map<String, Value> values;
    private final Set<String> usedNames = new HashSet<>();
    private final Set<String> usedValues = new HashSet<>();
    private final List<Path> paths = new ArrayList<>();

    private Placeholders(Map<String, String> names, Map<String, Value> values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Reads the placeholders that a request defines.
     *
     * @param anyExpression whether the request has an expression that could use them
     */
    public static Placeholders of(Request request, boolean anyExpression) {
        var names = names(request);
        var values = values(request);
        if (!anyExpression) {
            refuseWithoutExpression(request, NAMES);
            refuseWithoutExpression(request, VALUES);
        }
        return new Placeholders(names, values);
    }

    private static void refuseWithoutExpression(Request request, String member) {
        if (request.has(member)) {
            throw Refusal.validation(member + " can only be specified when using expressions");
        }
    }

    private static Map<String, String> names(Request request) {
        if (!request.has(NAMES)) {
            return Map.of();
        }
        var names = new LinkedHashMap<String, String>();
        var members = request.object(NAMES);
        for (var name : members.properties()) {
            refuseIllFormed(NAMES, name.getKey(), '#');
            names.put(name.getKey(), Request.string(name.getValue(), NAMES));
        }
        refuseEmpty(NAMES, names);
        return names;
    }

    private static Map<String, Value> values(Request request) {
        if (!request.has(VALUES)) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, Value>();
        var members = request.object(VALUES);
        for (var value : members.properties()) {
            refuseIllFormed(VALUES, value.getKey(), ':');
            try {
                values.put(value.getKey(), AttributeJson.value(value.getValue()));
            } catch (Refusal e) {
                throw e.type().equals("ValidationException")
                        ? Refusal.validation("%s contains invalid value: %s for key %s"
                                .formatted(VALUES, e.message(), value.getKey()))
                        : e;
            }
        }
        refuseEmpty(VALUES, values);
        return values;
    }

    private static void refuseEmpty(String member, Map<String, ?> map) {
        if (map.isEmpty()) {
            throw Refusal.validation(member + " must not be empty");
        }
    }

    private static void refuseIllFormed(String member, String key, char first) {
        var wellFormed = key.length() > 1 && key.charAt(0) == first;
        for (int i = 1; i < key.length(); i++) {
            var c = key.charAt(i);
            wellFormed &= c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
        }
        if (!wellFormed) {
            throw Refusal.validation("%s contains invalid key: Syntax error; key: \"%s\"".formatted(member, key));
        }
    }

    String name(String placeholder, String kindOfExpression) {
        usedNames.add(placeholder);
        var name = names.get(placeholder);
        if (name == null) {
            throw Refusal.validation(
                    "Invalid %s: An expression attribute name used in the document path is not defined; attribute name: %s"
                            .formatted(kindOfExpression, placeholder));
        }
        return name;
    }

    Value value(String placeholder, String kindOfExpression) {
        usedValues.add(placeholder);
        var value = values.get(placeholder);
        if (value == null) {
            throw Refusal.validation(
                    "Invalid %s: An expression attribute value used in expression is not defined; attribute value: %s"
                            .formatted(kindOfExpression, placeholder));
        }
        return value;
    }

    /** Records a path of an expression, so that its keys can be checked later. */
    Path seen(Path path) {
        paths.add(path);
        return path;
    }

    /** The paths of all expressions read so far. */
    public List<Path> paths() {
        return paths;
    }

    /** Refuses placeholders that no expression uses. Call it after every expression of the request was parsed. */
    public void refuseUnused() {
        refuseUnused(NAMES, names.keySet(), usedNames);
        refuseUnused(VALUES, values.keySet(), usedValues);
    }

    private static void refuseUnused(String member, Collection<String> defined, Set<String> used) {
        if (!used.containsAll(defined)) {
            var unused = new TreeSet<>(defined);
            unused.removeAll(used);
            throw Refusal.validation("Value provided in %s unused in expressions: keys: {%s}"
                    .formatted(member, String.join(", ", unused)));
        }
    }
}
