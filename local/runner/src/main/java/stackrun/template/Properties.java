package stackrun.template;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of a template that is read strictly: after {@link #done()} nothing in it was passed over by accident.
 *
 * <p>CloudFormation writes numbers and booleans as text just as well, so both are read.
 */
public final class Properties {

    private final Value value;
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Properties> children = new ArrayList<>();

    public Properties(Value value) {
        this.value = value;
    }

    public String path() {
        return value.path();
    }

    /** The object as it stands, all of it read. */
    public Value whole() {
        read.addAll(value.members().keySet());
        return value;
    }

    /** A property whose members are read by whoever gets it. */
    public Value value(String name) {
        read.add(name);
        return value.at(name);
    }

    public Optional<Value> find(String name) {
        return Optional.of(value(name)).filter(Value::isPresent);
    }

    public Optional<String> findText(String name) {
        return value(name).findText();
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> new TemplateException(path(), name + " is required"));
    }

    /**
     * A whole number.
     *
     * @throws IllegalStateException where nobody has looked its bounds up
     */
    public Optional<Integer> findInt(String name) {
        if (!rules.containsKey(name)) {
            throw new IllegalStateException("the bounds of %s/%s are not known".formatted(path(), name));
        }
        checked(name);
        return value(name).findInt();
    }

    public int integer(String name, int byDefault) {
        return findInt(name).orElse(byDefault);
    }

    public Optional<BigDecimal> findNumber(String name) {
        return value(name).findNumber();
    }

    /** One of the texts that AWS takes, or the default. */
    public String choice(String name, String byDefault) {
        if (!rules.containsKey(name)) {
            throw new IllegalStateException("the values of %s/%s are not known".formatted(path(), name));
        }
        checked(name);
        return findText(name).orElse(byDefault);
    }

    /** One of the texts that AWS accepts; the property is required. */
    public String choice(String name) {
        return choice(name, text(name));
    }

    private void checked(String name) {
        var rule = rules.get(name);
        if (rule != null) {
            rule.check(value.at(name));
        }
    }

    public boolean flag(String name, boolean byDefault) {
        return value(name).flag(byDefault);
    }

    public Duration seconds(String name, int byDefault) {
        return Duration.ofSeconds(integer(name, byDefault));
    }

    public List<String> texts(String name) {
        return value(name).texts();
    }

    public Map<String, String> textMap(String name) {
        return value(name).textMap();
    }

    /** A nested object; an absent one reads as empty. */
    public Properties object(String name) {
        return child(value(name), name);
    }

    public List<Properties> objects(String name) {
        return value(name).list().stream().map(each -> child(each, name + "/*")).toList();
    }

    private Properties child(Value childValue, String name) {
        var child = new Properties(childValue);
        var _ = childValue.members();
        ignored.stream()
                .filter(each -> each.startsWith(name + "/"))
                .forEach(each -> child.ignored.add(each.substring(name.length() + 1)));
        rules.forEach((each, rule) -> {
            if (each.startsWith(name + "/")) {
                child.rules.put(each.substring(name.length() + 1), rule);
            }
        });
        children.add(child);
        return child;
    }

    /**
     * Refuses values that AWS refuses, read or not.
     *
     * @param rulesByPath by the paths of {@link #ignoring}
     */
    public Properties checking(Map<String, Rule> rulesByPath) {
        rules.putAll(rulesByPath);
        return this;
    }

    /**
     * Passes properties over that change nothing here.
     *
     * @param paths {@code Tags}; {@code Target/RoleArn} for what is nested, as soon as its parent is read; a star between
     *     slashes stands for each object of a list
     */
    public Properties ignoring(Set<String> paths) {
        ignored.addAll(paths);
        return this;
    }

    /** Passes properties over that are honoured where the resource is named. */
    public Properties readElsewhere(String... names) {
        read.addAll(List.of(names));
        return this;
    }

    /** Allows one value only, the one that is how things are here anyway. */
    public Properties only(String name, String only) {
        findText(name).filter(found -> !found.equals(only)).ifPresent(found -> {
            throw new TemplateException(path() + "/" + name, "only %s runs here, not %s".formatted(only, found));
        });
        return this;
    }

    /**
     * Ends the reading.
     *
     * @throws TemplateException naming the first property that nobody has read
     */
    public void done() {
        for (var name : value.members().keySet()) {
            if (!read.contains(name) && !ignored.contains(name)) {
                throw new TemplateException(
                        path() + "/" + name, "this property does not run here and is not known to be harmless");
            }
        }
        rules.forEach(
                (path, rule) -> places(value, List.of(path.split("/", -1))).forEach(rule::check));
        children.forEach(Properties::done);
    }

    private static Stream<Value> places(Value from, List<String> names) {
        if (names.isEmpty()) {
            return Stream.of(from);
        }
        var rest = names.subList(1, names.size());
        return names.getFirst().equals("*")
                ? from.list().stream().flatMap(each -> places(each, rest))
                : places(from.at(names.getFirst()), rest);
    }
}
