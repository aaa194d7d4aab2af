package stackrun.iam.judge;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rewritings of {@link KnownDisagreement}; each changes and returns the case that it is given. */
final class Rewriting {

    private static final int FIELDS = 6;
    private static final String NOTHING = "\"arn:aws:nothing:::x\"";
    private static final Pattern VARIABLE = Pattern.compile("\"[^\"]*\\$\\{[^\"]*\"");
    private static final Pattern ESCAPE = Pattern.compile("\\$\\{([*?$])}");
    private static final String HALVES = "\"0.0.0.0/1\",\"128.0.0.0/1\"";
    private static final Pattern UPPER_SERVICE = Pattern.compile("\"arn:aws:[A-Z0-9]+:");
    private static final Pattern EPOCH = Pattern.compile("\"(\\d{10})\"");

    private static final Pattern NAME = Pattern.compile("\"([^\"]*:)\\$\\{aws:username}\"");

    private Rewriting() {}

    static ObjectNode starOfTwoSegments(ObjectNode disputed) {
        String[] fields = disputed.get("resource").asString().split(":", FIELDS);
        String tail = fields[fields.length - 1] + "\"";
        return parsed(disputed.toString().replace(":*:" + tail, ":*:*:" + tail).replace(":*:*:*:", ":*:*:"));
    }

    static ObjectNode upperCaseService(ObjectNode disputed) {
        return parsed(UPPER_SERVICE.matcher(disputed.toString()).replaceAll("\"arn:aws:nothing:"));
    }

    static ObjectNode epoch(ObjectNode disputed) {
        return parsed(EPOCH.matcher(disputed.toString())
                .replaceAll(found -> "\"" + Instant.ofEpochSecond(Long.parseLong(found.group(1))) + "\""));
    }

    static ObjectNode addresses(ObjectNode disputed) {
        for (JsonNode statement : statements(disputed)) {
            if (statement.has("Condition")) {
                String prefixed = statement
                        .get("Condition")
                        .toString()
                        .replace("\"203.0.113.7\"", "\"203.0.113.7/32\"")
                        .replace("::1\"", "::1/128\"")
                        .replace(":\"0.0.0.0/0\"", ":[" + HALVES + "]")
                        .replace("\"0.0.0.0/0\"", HALVES);
                ((ObjectNode) statement).set("Condition", parsedAny(prefixed));
            }
        }
        return disputed;
    }

    /** Removes conditions that are true because all values of their key are empty. */
    static ObjectNode emptyValues(ObjectNode disputed) {
        JudgedCase request = new JudgedCase(0, disputed);
        return without(disputed, "ForAllValues:.*", request::hasOnlyEmptyValues);
    }

    /** No request contains the text of a variable. */
    static ObjectNode literalVariables(ObjectNode disputed) {
        for (JsonNode policy : policies(disputed)) {
            if (policy.get("Version").asString().equals("2008-10-17")) {
                String statements = policy.get("Statement").toString();
                ((ObjectNode) policy)
                        .set("Statement", parsedAny(VARIABLE.matcher(statements).replaceAll(NOTHING)));
            }
        }
        return disputed;
    }

    static ObjectNode escapes(ObjectNode disputed) {
        for (JsonNode statement : statements(disputed)) {
            statement.path("Condition").properties().stream()
                    .filter(operator -> operator.getKey().contains("Equals"))
                    .forEach(operator -> operator.setValue(parsedAny(
                            ESCAPE.matcher(operator.getValue().toString()).replaceAll("$1"))));
        }
        return disputed;
    }

    /** Removes conditions that are true because their key is absent. */
    static ObjectNode absentKeys(ObjectNode disputed) {
        JudgedCase request = new JudgedCase(0, disputed);
        return without(disputed, "ForAnyValue:.*IfExists", key -> !request.has(key));
    }

    /** Puts the value in; without one, a statement applies to nothing, be its resources negated or not. */
    static ObjectNode variableAsName(ObjectNode disputed) {
        String user = disputed.get("context").path("aws:username").asString("");
        for (JsonNode statement : statements(disputed)) {
            for (String element : List.of("Resource", "NotResource")) {
                if (statement.has(element)) {
                    String nothing = element.equals("Resource") ? NOTHING : "\"*\"";
                    String text = statement.get(element).toString();
                    ((ObjectNode) statement)
                            .set(
                                    element,
                                    parsedAny(NAME.matcher(text)
                                            .replaceAll(found -> Matcher.quoteReplacement(
                                                    user.isEmpty() ? nothing : "\"" + found.group(1) + user + "\""))));
                }
            }
        }
        return disputed;
    }

    static ObjectNode sessionPolicy(ObjectNode disputed) {
        disputed.remove("session");
        return disputed;
    }

    private static ObjectNode without(ObjectNode disputed, String operators, Predicate<String> keys) {
        for (JsonNode statement : statements(disputed)) {
            if (statement.get("Condition") instanceof ObjectNode conditions) {
                conditions.properties().stream()
                        .filter(operator -> operator.getKey().matches(operators))
                        .forEach(operator -> ((ObjectNode) operator.getValue())
                                .remove(operator.getValue().propertyNames().stream()
                                        .filter(keys)
                                        .toList()));
                conditions.removeIf(JsonNode::isEmpty);
            }
        }
        return disputed;
    }

    private static List<JsonNode> statements(ObjectNode disputed) {
        return policies(disputed).stream()
                .flatMap(policy -> policy.get("Statement").valueStream())
                .toList();
    }

    private static List<JsonNode> policies(ObjectNode disputed) {
        Stream<JsonNode> others = Stream.of("boundary", "session", "resourcePolicy")
                .filter(disputed::has)
                .map(disputed::get);
        return Stream.concat(disputed.get("identity").valueStream(), others).toList();
    }

    private static ObjectNode parsed(String json) {
        return (ObjectNode) parsedAny(json);
    }

    private static JsonNode parsedAny(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
