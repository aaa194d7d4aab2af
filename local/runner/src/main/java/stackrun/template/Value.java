package stackrun.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value of a template and its JSON path. All values of templates are read with this class, so that the message about a
 * value of the wrong kind always contains its path, the value and the expected kind.
 *
 * <p>Null means no value. Numbers and booleans may be written as text, as in CloudFormation.
 */
public record Value(String path, JsonNode node) {

    private static final int MAX_SHOWN_LENGTH = 80;

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A member of an object. An absent object has no members. The name of a member may start with a slash. */
    public Value at(String name) {
        if (isPresent() && !node.isObject()) {
            throw wrong("an object");
        }
        return new Value(
                path + (name.startsWith("/") ? "" : "/") + name,
                Optional.ofNullable(node.get(name)).orElseGet(MissingNode::getInstance));
    }

    public Optional<Value> find(String name) {
        return Optional.of(at(name)).filter(Value::isPresent);
    }

    public Optional<String> findText() {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (node.isContainer()) {
            throw wrong("text");
        }
        return Optional.of(node.asString());
    }

    public String text() {
        return findText().orElseThrow(() -> wrong("text"));
    }

    public Optional<Integer> findInt() {
        return findText().map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong("a whole number");
            }
        });
    }

    public Optional<BigDecimal> findNumber() {
        return findText().map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw wrong("a number");
            }
        });
    }

    public boolean flag(boolean byDefault) {
        return findText()
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong("true or false");
                })
                .orElse(byDefault);
    }

    /** The elements of a list; an absent one has none. */
    public List<Value> list() {
        if (isPresent() && !node.isArray()) {
            throw wrong("a list");
        }
        var elements = new ArrayList<Value>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Value(path + "/" + i, node.get(i)));
        }
        return elements;
    }

    public List<String> texts() {
        return list().stream().map(Value::text).toList();
    }

    /** The members of an object by name; an absent one has none. */
    public SequencedMap<String, Value> members() {
        if (isPresent() && !node.isObject()) {
            throw wrong("an object");
        }
        var members = new LinkedHashMap<String, Value>();
        node.properties().forEach(each -> members.put(each.getKey(), at(each.getKey())));
        return members;
    }

    public Map<String, String> textMap() {
        var texts = new LinkedHashMap<String, String>();
        members().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    /** Creates an exception for a value of the wrong kind. */
    public TemplateException wrong(String expected) {
        return new TemplateException(path, "must be %s, not %s".formatted(expected, shown()));
    }

    private String shown() {
        if (!isPresent()) {
            return "absent";
        }
        var text = node.isContainer() ? node.toString() : node.asString();
        return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
    }
}
