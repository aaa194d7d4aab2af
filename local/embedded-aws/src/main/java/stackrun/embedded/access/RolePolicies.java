package stackrun.embedded.access;

import java.util.List;
import java.util.Optional;
import stackrun.iam.AccessPolicies;
import stackrun.iam.Caller;
import stackrun.iam.PolicyDocument;
import stackrun.iam.PolicyType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policies of a role, as JSON documents.
 *
 * @param identity the inline and the managed policies
 * @param boundary the permissions boundary; empty if the role has none
 */
public record RolePolicies(List<Document> identity, Optional<Document> boundary) {

    /**
     * One policy.
     *
     * @param name the name in messages
     * @param json the document, without intrinsic functions
     */
    public record Document(String name, String json) {

        PolicyDocument compile(PolicyType type) {
            return PolicyDocument.read(type, name, JsonMapper.shared().readTree(json));
        }
    }

    public RolePolicies {
        identity = List.copyOf(identity);
    }

    /** @throws stackrun.iam.InvalidPolicyException for a document with an unknown or malformed element */
    AccessPolicies compile(Caller caller) {
        return new AccessPolicies(
                caller,
                identity.stream()
                        .map(document -> document.compile(PolicyType.IDENTITY))
                        .toList(),
                boundary.map(document -> document.compile(PolicyType.BOUNDARY)).orElse(null),
                null);
    }
}
