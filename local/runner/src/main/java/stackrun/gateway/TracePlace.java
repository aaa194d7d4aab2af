package stackrun.gateway;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of one request in its trace.
 *
 * @param parent the caller's segment; empty if its header contains none
 * @param sampled false if the caller decided that the trace is not recorded
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-services-apigateway.html">API Gateway and X-Ray: it adds a
 *     header to requests that do not have one</a>
 */
record TracePlace(String traceId, String segmentId, Optional<String> parent, boolean sampled) {

    private static final Pattern ROOT = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final Pattern PARENT = Pattern.compile("Parent=([0-9a-f]{16})");
    private static final Pattern NOT_SAMPLED = Pattern.compile("Sampled=0");

    /** Continues the trace of the caller if it sent a trace header; otherwise starts a trace. */
    static TracePlace of(@Nullable String header, Instant now, SecureRandom random) {
        var given = header == null ? "" : header;
        var root = ROOT.matcher(given);
        if (!root.find()) {
            var traceId = String.format(Locale.ROOT, "1-%08x-%s", now.getEpochSecond(), hex(12, random));
            return new TracePlace(traceId, hex(8, random), Optional.empty(), true);
        }
        var parent = PARENT.matcher(given);
        return new TracePlace(
                root.group(1),
                hex(8, random),
                parent.find() ? Optional.of(parent.group(1)) : Optional.empty(),
                !NOT_SAMPLED.matcher(given).find());
    }

    private static String hex(int bytes, SecureRandom random) {
        var next = new byte[bytes];
        random.nextBytes(next);
        return HexFormat.of().formatHex(next);
    }

    /** The header that the function receives. */
    String header() {
        return "Root=%s;Parent=%s;Sampled=%s".formatted(traceId, segmentId, sampled ? 1 : 0);
    }
}
