package stackrun.iam.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes policies that often concern an operation. */
final class RandomStatements {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PRINCIPALS = List.of(
            "111122223333",
            "arn:aws:iam::111122223333:root",
            "arn:aws:iam::111122223333:role/Orders",
            "arn:aws:sts::111122223333:assumed-role/Orders/PlaceOrder",
            "arn:aws:sts::111122223333:assumed-role/Orders/Other",
            "arn:aws:iam::111122223333:user/ann",
            "arn:aws:iam::111122223333:user/bob",
            "444455556666",
            "*");
    private static final List<String> SERVICES = List.of("events.amazonaws.com", "sns.amazonaws.com");

    private final Choice choice;
    private final Operation operation;
    private final String resource;

    RandomStatements(Choice choice, Operation operation, String resource) {
        this.choice = choice;
        this.operation = operation;
        this.resource = resource;
    }

    ObjectNode policy(int statements, boolean ofResource) {
        ObjectNode policy = JSON.createObjectNode();
        policy.put("Version", choice.percent(90) ? "2012-10-17" : "2008-10-17");
        ArrayNode array = policy.putArray("Statement");
        for (int i = 0; i < statements; i++) {
            array.add(statement(ofResource, true));
        }
        return policy;
    }

    /** A session policy has no incomplete ARNs. */
    ObjectNode sessionPolicy(int statements) {
        ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
        ArrayNode array = policy.putArray("Statement");
        for (int i = 0; i < statements; i++) {
            array.add(statement(false, false));
        }
        return policy;
    }

    private ObjectNode statement(boolean ofResource, boolean incomplete) {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("Effect", choice.percent(75) ? "Allow" : "Deny");
        if (ofResource) {
            boolean not = statement.get("Effect").asString().equals("Deny") && choice.percent(25);
            statement.set(not ? "NotPrincipal" : "Principal", principal());
        }
        statement.set(choice.percent(85) ? "Action" : "NotAction", several(this::action));
        statement.set(
                choice.percent(85) ? "Resource" : "NotResource",
                several(() -> resourcePattern(incomplete && !ofResource)));
        if (choice.percent(45)) {
            statement.set("Condition", conditions());
        }
        return statement;
    }

    private ObjectNode principal() {
        ObjectNode principal = JSON.createObjectNode();
        if (choice.percent(75)) {
            principal.set("AWS", several(() -> choice.of(PRINCIPALS)));
        } else {
            principal.set("Service", several(() -> choice.of(SERVICES)));
        }
        return principal;
    }

    private String action() {
        String own = operation.action();
        String service = own.substring(0, own.indexOf(':'));
        return choice.of(List.of(
                own,
                own,
                own,
                own.toLowerCase(Locale.ROOT),
                service + ":*",
                own.substring(0, own.length() - 3) + "*",
                service + ":?" + own.substring(service.length() + 2),
                "*",
                choice.of(Operation.ALL).action()));
    }

    private String resourcePattern(boolean incomplete) {
        if (resource.equals("*") || choice.percent(15)) {
            return choice.percent(70) ? "*" : choice.of(choice.of(Operation.ALL).resources());
        }
        String[] fields = resource.split(":", 6);
        String head = String.join(":", List.of(fields).subList(0, 5)) + ":";
        String tail = fields[5];
        String last = tail.substring(0, tail.length() - 1);
        List<String> patterns = new ArrayList<>(List.of(
                resource,
                resource,
                head + last + "*",
                head + last + "?",
                head + "*",
                "arn:aws:" + fields[2] + ":*:*:" + tail,
                "arn:aws:" + fields[2] + ":*:" + fields[4] + ":" + tail,
                "arn:aws:" + fields[2] + ":eu-west-?:" + fields[4] + ":" + tail,
                "arn:aws:" + fields[2] + ":" + fields[3] + ":1*3:" + tail,
                "arn:aws:" + fields[2].toUpperCase(Locale.ROOT) + ":" + fields[3] + ":" + fields[4] + ":" + tail,
                head + tail.toUpperCase(Locale.ROOT),
                resource + "/*",
                head + tail.replaceFirst("[^/:]*$", "\\${aws:username}"),
                head + tail.replaceFirst("[^/:]*$", "\\${aws:PrincipalTag/team, 'open'}")));
        if (incomplete) {
            patterns.add("arn:aws:" + fields[2]);
            patterns.add("arn:aws:" + fields[2] + ":*");
            patterns.add("arn:aws:" + fields[2] + ":" + fields[3]);
            patterns.add("arn:aws:" + fields[2] + ":*:" + tail);
        }
        return choice.of(patterns);
    }

    private ObjectNode conditions() {
        ObjectNode conditions = JSON.createObjectNode();
        List<ConditionKey> keys = new ArrayList<>(operation.keys());
        keys.addAll(operation.keys());
        keys.addAll(ConditionKey.GLOBAL);
        for (int i = choice.below(2); i >= 0; i--) {
            ConditionKey key = choice.of(keys);
            String operator = operator(key);
            List<String> values = operator.equals("Null") ? List.of("true", "false") : key.written();
            conditions.withObjectProperty(operator).set(spelled(key.name()), several(() -> choice.of(values)));
        }
        return conditions;
    }

    private String operator(ConditionKey key) {
        if (choice.percent(8)) {
            return "Null";
        }
        String operator = choice.of(key.operators()) + (choice.percent(20) ? "IfExists" : "");
        if (key.several() ? choice.percent(85) : choice.percent(5)) {
            return (choice.percent(50) ? "ForAllValues:" : "ForAnyValue:") + operator;
        }
        return operator;
    }

    private String spelled(String key) {
        return choice.percent(90) ? key : key.toUpperCase(Locale.ROOT);
    }

    private JsonNode several(Supplier<String> value) {
        if (choice.percent(60)) {
            return JSON.valueToTree(value.get());
        }
        ArrayNode array = JSON.createArrayNode();
        for (int i = choice.below(2); i >= 0; i--) {
            array.add(value.get());
        }
        return array;
    }
}
