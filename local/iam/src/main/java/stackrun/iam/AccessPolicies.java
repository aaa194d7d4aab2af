package stackrun.iam;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a caller.
 *
 * @param caller who calls
 * @param identity the policies that are attached to the role or user
 * @param boundary the permissions boundary, if there is one
 * @param session the policy that was passed when the role was assumed, if there was one
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">How
 *     AWS enforcement code logic evaluates requests</a>
 */
public record AccessPolicies(
        Caller caller,
        List<PolicyDocument> identity,
        @Nullable PolicyDocument boundary,
        @Nullable PolicyDocument session) {

    public AccessPolicies {
        identity = List.copyOf(identity);
    }

    /** The policies of a caller without boundary and session policy. */
    public AccessPolicies(Caller caller, List<PolicyDocument> identity) {
        this(caller, identity, null, null);
    }

    /** Decides on a request to a resource without a policy of its own. */
    public Decision decide(AccessRequest request) {
        StatementReference denied = first(documents(), Effect.DENY, request);
        if (denied != null) {
            return new Decision.ExplicitDeny(denied);
        }
        StatementReference allowed = first(identity, Effect.ALLOW, request);
        if (allowed == null) {
            return new Decision.ImplicitDeny(PolicyType.IDENTITY, request.action());
        }
        return limited(allowed, request);
    }

    /** Returns the grants of the identity policies. */
    public List<Grant> grants() {
        return identity.stream().flatMap(policy -> policy.grants().stream()).toList();
    }

    /** Returns these policies without one grant of an identity policy. */
    public AccessPolicies without(Grant grant) {
        List<PolicyDocument> remaining = identity.stream()
                .map(policy -> policy.grants().contains(grant) ? policy.without(grant) : policy)
                .toList();
        return new AccessPolicies(caller, remaining, boundary, session);
    }

    private Decision limited(StatementReference allowed, AccessRequest request) {
        for (PolicyDocument limit :
                Stream.of(boundary, session).filter(Objects::nonNull).toList()) {
            if (first(List.of(limit), Effect.ALLOW, request) == null) {
                return new Decision.ImplicitDeny(limit.type(), request.action());
            }
        }
        return new Decision.Allowed(allowed);
    }

    private List<PolicyDocument> documents() {
        return Stream.concat(identity.stream(), Stream.of(boundary, session).filter(Objects::nonNull))
                .toList();
    }

    private static @Nullable StatementReference first(
            List<PolicyDocument> policies, Effect effect, AccessRequest request) {
        for (PolicyDocument policy : policies) {
            Statement statement = policy.matching(effect, request).findFirst().orElse(null);
            if (statement != null) {
                return policy.reference(statement);
            }
        }
        return null;
    }
}
