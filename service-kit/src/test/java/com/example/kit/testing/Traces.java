package com.example.kit.testing;

import com.example.embedded.EmbeddedAws;
import com.example.embedded.xray.Segment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The traces of functions that were told of {@code Service.XRAY}. */
public final class Traces {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofMillis(100);

    private Traces() {}

    /** The segments of a trace, once there are some and no more come: they travel by datagram. */
    public static List<Segment> received(String traceId) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var before = List.<Segment>of();
        var now = EmbeddedAws.shared().xray().trace(traceId);
        while (System.nanoTime() < deadline && (now.isEmpty() || now.size() != before.size())) {
            LockSupport.parkNanos(SETTLING.toNanos());
            before = now;
            now = EmbeddedAws.shared().xray().trace(traceId);
        }
        return now;
    }
}
