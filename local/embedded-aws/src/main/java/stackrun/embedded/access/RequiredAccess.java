package stackrun.embedded.access;

import java.util.List;
import stackrun.embedded.http.HttpRequest;
import stackrun.iam.AccessRequest;

/**
 * Reads from a request of one service which permissions it needs.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     Authorization Reference</a>
 */
@FunctionalInterface
public interface RequiredAccess {

    /** All of them; empty for a request that the service rejects before it checks permissions, such as malformed JSON. */
    List<AccessRequest> of(HttpRequest request);
}
