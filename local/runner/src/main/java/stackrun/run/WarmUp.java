package stackrun.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.lambda.Lambda;

/** Starts functions one after the other when the run is ready, so that few events cause a cold start. */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private WarmUp() {}

    static void begin(Lambda lambda) {
        var _ = Thread.ofPlatform().daemon().name("warm-up").start(() -> warm(lambda));
    }

    private static void warm(Lambda lambda) {
        for (var function : lambda.functions()) {
            try {
                lambda.warm(function.name());
            } catch (RuntimeException e) {
                LOG.warn("{}", e.getMessage());
            }
        }
    }
}
