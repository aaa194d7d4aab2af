package stackrun.embedded.http;

import java.util.Collection;
import java.util.Optional;

/**
 * Keeps web pages from driving a local server: it has to be called by a name of the loopback interface, and not by a page
 * of another origin.
 */
public final class LoopbackGuard implements Guard {

    private final OwnOrigins origins;
    private final Guard guard;

    public LoopbackGuard(Audience audience) {
        this.origins = new OwnOrigins(audience);
        this.guard = new LoopbackHosts().and(origins);
    }

    /** Lets pages of these origins call the server, too: {@code http://localhost:5173}. */
    public void allow(Collection<String> others) {
        origins.allow(others);
    }

    @Override
    public Optional<String> refusal(RequestHead head) {
        return guard.refusal(head);
    }
}
