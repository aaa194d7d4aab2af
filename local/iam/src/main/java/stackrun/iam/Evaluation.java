package stackrun.iam;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on one request: explicit denials first, then the resource's policy, identity policies, boundary and session
 * policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">How
 *     AWS enforcement code logic evaluates requests</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html">Cross-account
 *     policy evaluation logic</a>
 */
record Evaluation(AccessPolicies policies, @Nullable ResourcePolicy resource, AccessRequest request) {

    Decision decide() {
        StatementReference denied = denied();
        if (denied != null) {
            return new Decision.ExplicitDeny(denied);
        }
        StatementReference byIdentity = first(policies.identity(), Effect.ALLOW);
        if (resource != null) {
            return decide(resource, byIdentity);
        }
        if (isForeign(request.resource())) {
            return implicit(PolicyType.RESOURCE);
        }
        return byIdentity == null ? implicit(PolicyType.IDENTITY) : limited(byIdentity);
    }

    /** A resource of another account needs a policy of its own that allows the request. */
    private boolean isForeign(String arn) {
        String account = policies.caller().account();
        String[] fields = arn.split(":", Caller.FIELDS);
        return fields.length == Caller.FIELDS
                && !fields[Caller.ACCOUNT].isEmpty()
                && !account.isEmpty()
                && !fields[Caller.ACCOUNT].equals(account);
    }

    private Decision decide(ResourcePolicy policy, @Nullable StatementReference byIdentity) {
        PolicyDocument document = policy.document();
        PrincipalMatch granted = granted(document);
        StatementReference byResource = granted == PrincipalMatch.NONE ? null : reference(document, granted);
        if (byResource != null && granted == PrincipalMatch.DIRECT && isLocal(policy)) {
            return new Decision.Allowed(byResource);
        }
        if (byResource != null && granted == PrincipalMatch.ROLE && isLocal(policy)) {
            return limited(byResource);
        }
        if (byResource == null && (policy.decides() || !isLocal(policy))) {
            return implicit(document.type());
        }
        return byIdentity == null ? implicit(PolicyType.IDENTITY) : limited(byIdentity);
    }

    /** A service has no account: the resource's policy alone decides. */
    private boolean isLocal(ResourcePolicy policy) {
        String account = policies.caller().account();
        return account.isEmpty() || account.equals(policy.account());
    }

    private PrincipalMatch granted(PolicyDocument document) {
        return document.matching(Effect.ALLOW, request)
                .map(statement -> statement.names(policies.caller()))
                .reduce(PrincipalMatch.NONE, PrincipalMatch::or);
    }

    private @Nullable StatementReference reference(PolicyDocument document, PrincipalMatch granted) {
        return document.matching(Effect.ALLOW, request)
                .filter(statement -> statement.names(policies.caller()) == granted)
                .findFirst()
                .map(document::reference)
                .orElse(null);
    }

    private @Nullable StatementReference denied() {
        StatementReference byOwn = first(
                Stream.concat(policies.identity().stream(), policies.limits().stream())
                        .toList(),
                Effect.DENY);
        if (byOwn != null || resource == null) {
            return byOwn;
        }
        PolicyDocument document = resource.document();
        return document.matching(Effect.DENY, request)
                .filter(this::deniesCaller)
                .findFirst()
                .map(document::reference)
                .orElse(null);
    }

    /**
     * A denial of all but some principals always denies callers with a boundary.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Permissions
     *     boundaries</a>
     */
    private boolean deniesCaller(Statement statement) {
        Principals principals = statement.principals();
        return statement.names(policies.caller()) != PrincipalMatch.NONE
                || (policies.boundary() != null && principals != null && principals.negated());
    }

    private Decision limited(StatementReference allowed) {
        for (PolicyDocument limit : policies.limits()) {
            if (first(List.of(limit), Effect.ALLOW) == null) {
                return implicit(limit.type());
            }
        }
        return new Decision.Allowed(allowed);
    }

    private Decision implicit(PolicyType type) {
        return new Decision.ImplicitDeny(type, request.action());
    }

    private @Nullable StatementReference first(List<PolicyDocument> documents, Effect effect) {
        for (PolicyDocument document : documents) {
            Statement statement = document.matching(effect, request).findFirst().orElse(null);
            if (statement != null) {
                return document.reference(statement);
            }
        }
        return null;
    }
}
