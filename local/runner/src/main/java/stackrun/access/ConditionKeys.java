package stackrun.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import stackrun.embedded.access.KeyOwner;
import stackrun.embedded.access.RolePolicies;
import stackrun.embedded.dynamodb.access.DynamoDbAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The condition keys that requests to the embedded servers have. A policy with another key would be decided wrongly, because
 * several operators are met by a key that is absent.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">ForAllValues
 *     is true for an absent key</a>
 */
final class ConditionKeys {

    private static final String ENCRYPTION_CONTEXT = "kms:encryptioncontext:";
    private static final Set<String> SUPPLIED = supplied();

    private ConditionKeys() {}

    private static Set<String> supplied() {
        var keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        keys.addAll(KeyOwner.GLOBAL_KEYS);
        keys.addAll(DynamoDbAccess.CONDITION_KEYS);
        keys.addAll(List.of("kms:EncryptionContextKeys", "s3:prefix", "s3:delimiter", "s3:max-keys"));
        return keys;
    }

    /** The first key in a condition that no server supplies. */
    static Optional<String> notSupplied(RolePolicies policies) {
        return Stream.concat(policies.identity().stream(), policies.boundary().stream())
                .map(document -> JsonMapper.shared().readTree(document.json()).path("Statement"))
                .flatMap(statements -> statements.isArray() ? statements.valueStream() : Stream.of(statements))
                .flatMap(statement -> statement.path("Condition").properties().stream())
                .map(Map.Entry::getValue)
                .flatMap((JsonNode keys) -> keys.properties().stream().map(Map.Entry::getKey))
                .filter(key -> !isSupplied(key))
                .findFirst();
    }

    private static boolean isSupplied(String key) {
        return SUPPLIED.contains(key) || key.toLowerCase(Locale.ROOT).startsWith(ENCRYPTION_CONTEXT);
    }
}
