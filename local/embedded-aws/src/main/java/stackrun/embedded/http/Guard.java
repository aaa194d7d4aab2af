package stackrun.embedded.http;

import java.util.Optional;

/**
 * Decides from the head of a request whether a local server answers it, before its body is read.
 *
 * <p>Every server has one guard, which is the only place that checks the permissions of callers.
 */
@FunctionalInterface
public interface Guard {

    /** The reason for refusing the request, as a sentence for the caller; empty if the request is allowed. */
    Optional<String> refusal(RequestHead head);

    /** This guard, followed by the next one for requests that this one allows. */
    default Guard and(Guard next) {
        return head -> refusal(head).or(() -> next.refusal(head));
    }
}
