package stackrun.resource.table;

import java.time.Duration;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** Waits of milliseconds for a local server to create a resource, where the SDK waits seconds for AWS. */
public final class ShortWaits {

    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ShortWaits() {}

    /** Sets the intervals of a waiter. It fails after 30 s. */
    public static void between(WaiterOverrideConfiguration.Builder waiter) {
        waiter.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(INTERVAL))
                .maxAttempts(Math.toIntExact(TIMEOUT.dividedBy(INTERVAL)))
                .waitTimeout(TIMEOUT);
    }
}
