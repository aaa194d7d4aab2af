package stackrun.embedded.http;

import java.util.Collection;
import java.util.Optional;

/**
 * Protects a local server from web pages. Requests must name the loopback interface, and must not come from a page of
 * another origin.
 */
public final class LoopbackGuard implements Guard {

    private final OwnOrigins origins;
    private final Guard guard;

    public LoopbackGuard(Audience audience) {
        this.origins = new OwnOrigins(audience);
        this.guard = new LoopbackHosts().and(origins);
    }

    /** Allows pages of these origins, such as {@code http://localhost:5173}, to call the server. */
    public void allow(Collection<String> others) {
        origins.allow(others);
    }

    @Override
    public Optional<String> refusal(RequestHead head) {
        return guard.refusal(head);
    }
}
