package stackrun.iam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the principals of a statement; identity policies have none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalReader {

    private static final Set<String> KINDS = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private final PolicyType type;

    PrincipalReader(PolicyType type) {
        this.type = type;
    }

    @Nullable
    Principals principals(Element statement) {
        Element plain = statement.optional("Principal");
        Element negated = statement.optional("NotPrincipal");
        Element element = plain != null ? plain : negated;
        if (plain != null && negated != null) {
            throw negated.problem("excludes Principal");
        }
        if (!type.namesPrincipals() && element != null) {
            throw element.problem("is not possible here: the policy applies to the identity it is attached to");
        }
        if (type.namesPrincipals() && element == null) {
            throw statement.problem("needs Principal or NotPrincipal");
        }
        return element == null ? null : new Principals(element.equals(negated), byKind(element));
    }

    /** {@code {"AWS": "*"}} is the same as {@code "*"}: everybody. */
    private static Map<String, List<String>> byKind(Element element) {
        if (element.node().isString()) {
            if (!element.text().equals(Principals.ANYBODY)) {
                throw element.problem("must be * or an object");
            }
            return Map.of(Principals.ANYBODY, List.of(Principals.ANYBODY));
        }
        Map<String, List<String>> byKind = element.onlyWith(KINDS).members().stream()
                .collect(Collectors.toMap(
                        Element::lastName,
                        kind -> kind.items().stream().map(Element::text).toList()));
        if (byKind.getOrDefault("AWS", List.of()).contains(Principals.ANYBODY)) {
            byKind.put(Principals.ANYBODY, List.of(Principals.ANYBODY));
        }
        return Map.copyOf(byKind);
    }
}
