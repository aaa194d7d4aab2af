package stackrun.iam;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The principals of a statement in a resource's policy.
 *
 * @param negated whether the statement applies to all others: {@code NotPrincipal}
 * @param byKind names by {@code AWS}, {@code Service}, {@code Federated} or {@code CanonicalUser}; {@code *} alone stands
 *     for everybody
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
record Principals(boolean negated, Map<String, List<String>> byKind) {

    static final String ANYBODY = "*";

    /** Returns how closely the element names a caller. */
    PrincipalMatch match(Caller caller) {
        PrincipalMatch closest = PrincipalMatch.NONE;
        for (String name : byKind.getOrDefault(ANYBODY, List.of())) {
            closest = closest.or(match(name, caller));
        }
        for (String name : byKind.getOrDefault(caller.kind(), List.of())) {
            closest = closest.or(match(name, caller));
        }
        if (negated) {
            return closest == PrincipalMatch.NONE ? PrincipalMatch.ENTITY : PrincipalMatch.NONE;
        }
        return closest;
    }

    private static PrincipalMatch match(String name, Caller caller) {
        if (name.equals(ANYBODY) || name.equals(caller.arn())) {
            return caller.arn().equals(caller.sessionArn()) && !name.equals(ANYBODY)
                    ? PrincipalMatch.SESSION
                    : PrincipalMatch.ENTITY;
        }
        if (name.equals(caller.sessionArn())) {
            return PrincipalMatch.SESSION;
        }
        boolean account = !caller.account().isEmpty()
                && (name.equals(caller.account())
                        || name.matches("arn:[^:]+:iam::" + Pattern.quote(caller.account()) + ":root"));
        return account ? PrincipalMatch.ACCOUNT : PrincipalMatch.NONE;
    }
}
