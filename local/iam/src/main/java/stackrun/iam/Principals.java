package stackrun.iam;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        PrincipalMatch closest = Stream.of(ANYBODY, caller.kind())
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .map(name -> match(name, caller))
                .reduce(PrincipalMatch.NONE, PrincipalMatch::or);
        if (negated) {
            return closest == PrincipalMatch.NONE ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
        }
        return closest;
    }

    private static PrincipalMatch match(String name, Caller caller) {
        if (name.equals(ANYBODY) || name.equals(caller.sessionArn())) {
            return PrincipalMatch.DIRECT;
        }
        if (name.equals(caller.arn())) {
            return PrincipalMatch.ROLE;
        }
        return caller.isInAccount(name) ? PrincipalMatch.ACCOUNT : PrincipalMatch.NONE;
    }
}
