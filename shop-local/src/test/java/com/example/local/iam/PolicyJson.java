package com.example.local.iam;

import java.util.ArrayList;
import java.util.List;
import stackrun.embedded.access.KeyOwner;
import stackrun.embedded.access.RolePolicies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One policy of a function's role as JSON, and the role with a changed policy. */
record PolicyJson(KeyOwner.Function function, int policy) {

    static List<PolicyJson> of(KeyOwner.Function function) {
        var all = new ArrayList<PolicyJson>();
        for (int i = 0; i < function.documents().identity().size(); i++) {
            all.add(new PolicyJson(function, i));
        }
        return all;
    }

    private ObjectNode document() {
        return (ObjectNode) JsonMapper.shared()
                .readTree(function.documents().identity().get(policy).json());
    }

    List<JsonNode> statements() {
        return values(document().path("Statement"));
    }

    /** An element that is one value or a list of them. */
    static List<JsonNode> values(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().toList()
                : oneOrMany.isMissingNode() ? List.of() : List.of(oneOrMany);
    }

    /** The function without one action on one resource of a statement. */
    KeyOwner.Function without(int statement, String action, String resource) {
        var document = document();
        var all = (ArrayNode) document.path("Statement");
        var changed = (ObjectNode) all.get(statement);
        var rest = changed.deepCopy();
        remove(changed, "Action", action);
        remove(rest, "Resource", resource);
        rest.put("Action", action);
        if (values(changed.path("Action")).isEmpty()) {
            all.remove(statement);
        }
        if (!values(rest.path("Resource")).isEmpty()) {
            all.add(rest);
        }
        return with(document);
    }

    private static void remove(ObjectNode statement, String element, String value) {
        var rest = JsonMapper.shared().createArrayNode();
        values(statement.path(element)).stream()
                .filter(each -> !each.asString().equals(value))
                .forEach(rest::add);
        statement.set(element, rest);
    }

    /** The function without one condition of a statement, which then allows more. */
    KeyOwner.Function withoutCondition(int statement, String operator, String key) {
        var document = document();
        var conditions = (ObjectNode) document.path("Statement").get(statement).path("Condition");
        ((ObjectNode) conditions.path(operator)).remove(key);
        if (conditions.path(operator).isEmpty()) {
            conditions.remove(operator);
        }
        return with(document);
    }

    private KeyOwner.Function with(JsonNode document) {
        var policies = new ArrayList<>(function.documents().identity());
        policies.set(policy, new RolePolicies.Document(policies.get(policy).name(), document.toString()));
        return new KeyOwner.Function(
                function.name(),
                function.roleArn(),
                new RolePolicies(policies, function.documents().boundary()));
    }
}
