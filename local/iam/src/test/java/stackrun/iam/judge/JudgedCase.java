package stackrun.iam.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.iam.AccessPolicies;
import stackrun.iam.AccessRequest;
import stackrun.iam.Caller;
import stackrun.iam.PolicyDocument;
import stackrun.iam.PolicyType;
import stackrun.iam.ResourcePolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request and the policies that apply to it.
 *
 * @param seed makes the case again
 * @param json the case as {@code simulate.mjs} reads it
 */
record JudgedCase(long seed, ObjectNode json) {

    Outcome ours() {
        AccessPolicies policies = new AccessPolicies(
                caller(),
                identity(),
                optional("boundary", PolicyType.BOUNDARY),
                optional("session", PolicyType.SESSION));
        PolicyDocument resource = optional("resourcePolicy", PolicyType.RESOURCE);
        AccessRequest request = new AccessRequest(text("action"), text("resource"), context());
        if (resource == null) {
            return Outcome.of(policies.decide(request));
        }
        boolean key = text("action").startsWith("kms:");
        return Outcome.of(policies.decide(request, new ResourcePolicy(resource, text("account"), key)));
    }

    /** Returns whether the request has a condition key, whose case does not matter. */
    boolean has(String key) {
        return valuesOf(key).isPresent();
    }

    /** Returns whether the request has a condition key, and all of its values are empty texts. */
    boolean hasOnlyEmptyValues(String key) {
        return valuesOf(key)
                .filter(values -> values.stream().allMatch(String::isEmpty))
                .isPresent();
    }

    private Optional<List<String>> valuesOf(String key) {
        return json.get("context").properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(key))
                .findFirst()
                .map(each -> values(each.getValue()));
    }

    private Caller caller() {
        String principal = text("principal");
        if (!principal.startsWith("arn:")) {
            return Caller.service(principal);
        }
        String[] session = principal.split("/", -1);
        return principal.contains(":assumed-role/")
                ? Caller.role("arn:aws:iam::111122223333:role/" + session[1], session[2])
                : Caller.user(principal);
    }

    private List<PolicyDocument> identity() {
        List<PolicyDocument> policies = new ArrayList<>();
        for (JsonNode policy : json.get("identity")) {
            policies.add(PolicyDocument.read(PolicyType.IDENTITY, "identity-" + policies.size(), policy));
        }
        return policies;
    }

    private @Nullable PolicyDocument optional(String name, PolicyType type) {
        return json.has(name) ? PolicyDocument.read(type, name, json.get(name)) : null;
    }

    private Map<String, List<String>> context() {
        Map<String, List<String>> context = new LinkedHashMap<>();
        json.get("context").properties().forEach(key -> context.put(key.getKey(), values(key.getValue())));
        return context;
    }

    private static List<String> values(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private String text(String name) {
        return json.get(name).asString();
    }
}
