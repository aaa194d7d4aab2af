package stackrun.embedded.http;

import java.util.Optional;

/**
 * Decides from the head of a request whether a local server answers it, before anything of its body is read.
 *
 * <p>Every server asks one guard, whatever it is built on: what callers may do is checked there and nowhere else.
 */
@FunctionalInterface
public interface Guard {

    /** The reason for refusing the request, as a sentence for the caller; empty if the request is allowed. */
    Optional<String> refusal(RequestHead head);

    /** This guard, then the next one for what this one lets pass. */
    default Guard and(Guard next) {
        return head -> refusal(head).or(() -> next.refusal(head));
    }
}
