package stackrun.iam;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Makes policies of statements written in JSON with single quotes. */
final class Policies {

    static final Caller ROLE = Caller.role("arn:aws:iam::111122223333:role/Orders", "PlaceOrder");

    private static final JsonMapper JSON = JsonMapper.shared();

    private Policies() {}

    static PolicyDocument policy(PolicyType type, String... statements) {
        return read(type, "{'Version': '2012-10-17', 'Statement': [" + String.join(", ", statements) + "]}");
    }

    static PolicyDocument read(PolicyType type, String json) {
        return PolicyDocument.read(type, "test", JSON.readTree(json.replace('\'', '"')));
    }

    /** The policies of {@link #ROLE} with one identity policy. */
    static AccessPolicies role(String... statements) {
        return new AccessPolicies(ROLE, List.of(policy(PolicyType.IDENTITY, statements)));
    }

    static String allow(String action, String resource) {
        return "{'Effect': 'Allow', 'Action': '%s', 'Resource': '%s'}".formatted(action, resource);
    }

    static String deny(String action, String resource) {
        return "{'Effect': 'Deny', 'Action': '%s', 'Resource': '%s'}".formatted(action, resource);
    }

    /** A statement that allows everything under a condition. */
    static String allowIf(String operator, String key, String... values) {
        return "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'%s': {'%s': [%s]}}}"
                .formatted(
                        operator,
                        key,
                        String.join(
                                ", ",
                                Arrays.stream(values)
                                        .map(value -> "'" + value + "'")
                                        .toList()));
    }
}
