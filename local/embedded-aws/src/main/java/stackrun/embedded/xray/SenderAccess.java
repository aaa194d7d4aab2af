package stackrun.embedded.xray;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether one sender's segments are kept. The first one decides. */
final class SenderAccess {

    private static final Logger LOG = LoggerFactory.getLogger(XRayDaemon.class);

    private final String sender;
    private final Supplier<Optional<String>> refusal;
    private boolean decided;
    private boolean allowed;

    /** @param refusal returns the reason for refusing all segments; empty if they are kept */
    SenderAccess(String sender, Supplier<Optional<String>> refusal) {
        this.sender = sender;
        this.refusal = refusal;
    }

    synchronized boolean allowed() {
        if (!decided) {
            var reason = refusal.get();
            reason.ifPresent(because -> LOG.warn("the segments of {} are lost. {}", sender, because));
            allowed = reason.isEmpty();
            decided = true;
        }
        return allowed;
    }
}
