package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.xray.Segment;

/**
 * The traces of functions that were told of {@code Service.XRAY}.
 *
 * <p>Segments travel by datagram, and silence does not say that no more come. So a test that counts them lets the same
 * function write one more afterwards, into another trace, and waits for that one: on loopback the datagrams of one socket
 * keep their order, the daemon takes one after the other, and each function has one socket.
 */
public final class Traces {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(1);

    private Traces() {}

    /** Returns when a segment of a trace is there, and with it everything its function has written before. */
    public static void waitFor(String traceId) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline && of(traceId).isEmpty()) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        assertThat(of(traceId)).as("trace " + traceId).isNotEmpty();
    }

    /** The segments of a trace that are there; all there will be only after {@link #waitFor} of a later one. */
    public static List<Segment> of(String traceId) {
        return EmbeddedAws.shared().xray().trace(traceId);
    }
}
