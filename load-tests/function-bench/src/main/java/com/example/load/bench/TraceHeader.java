package com.example.load.bench;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The X-Ray header of an invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 *     header</a>
 */
final class TraceHeader {

    private static final int ID_BYTES = 12;

    private TraceHeader() {}

    /** A new trace that is not sampled, as most are. */
    static String unsampled() {
        var id = new byte[ID_BYTES];
        ThreadLocalRandom.current().nextBytes(id);
        var hex = HexFormat.of();
        int seconds = (int) Instant.now().getEpochSecond();
        return "Root=1-%s-%s;Sampled=0".formatted(hex.toHexDigits(seconds), hex.formatHex(id));
    }
}
