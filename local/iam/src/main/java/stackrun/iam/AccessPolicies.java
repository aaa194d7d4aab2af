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
        return new Evaluation(this, null, request).decide();
    }

    /** Decides on a request to a resource with a policy of its own. */
    public Decision decide(AccessRequest request, ResourcePolicy resource) {
        return new Evaluation(this, resource, request).decide();
    }

    /** Returns the grants of the identity policies. */
    public List<Grant> grants() {
        return identity.stream().flatMap(policy -> policy.grants().stream()).toList();
    }

    /**
     * Returns these policies without one grant of an identity policy.
     *
     * @throws IllegalArgumentException if no identity policy has the grant
     */
    public AccessPolicies without(Grant grant) {
        if (!grants().contains(grant)) {
            throw new IllegalArgumentException("no identity policy has the grant " + grant);
        }
        List<PolicyDocument> remaining = identity.stream()
                .map(policy -> policy.grants().contains(grant) ? policy.without(grant) : policy)
                .toList();
        return new AccessPolicies(caller, remaining, boundary, session);
    }

    /** Returns the policies that limit what identity policies allow. */
    List<PolicyDocument> limits() {
        return Stream.of(boundary, session).filter(Objects::nonNull).toList();
    }
}
