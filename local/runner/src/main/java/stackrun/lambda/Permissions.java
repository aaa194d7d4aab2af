package stackrun.lambda;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of AWS services to invoke functions.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html">Resource-based policies</a>
 */
final class Permissions {

    private record Permission(
            String target, String principal, @Nullable String sourceArn) {}

    private final List<Permission> permissions = new CopyOnWriteArrayList<>();

    /** @param sourceArn a pattern of the ARNs that may be the caller; null for any */
    void permit(String target, String principal, @Nullable String sourceArn) {
        permissions.add(new Permission(target, principal, sourceArn));
    }

    /** Returns true if a permission of exactly this function, version or alias allows the call. */
    boolean allow(String target, String principal, String sourceArn) {
        return permissions.stream()
                .filter(permission -> permission.target().equals(target)
                        && permission.principal().equals(principal))
                .anyMatch(permission ->
                        permission.sourceArn() == null || ArnPattern.matches(permission.sourceArn(), sourceArn));
    }
}
