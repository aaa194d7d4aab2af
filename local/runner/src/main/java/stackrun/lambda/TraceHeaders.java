package stackrun.lambda;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace headers of invocations. The caller's sampling decision takes precedence. Without one, invocations of functions
 * with active tracing are sampled, here all of them, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Active and PassThrough</a>
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
 */
final class TraceHeaders {

    private static final Pattern ROOT = Pattern.compile("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
    private static final Pattern PARENT = Pattern.compile("Parent=[0-9a-f]{16}");
    private static final Pattern DECISION = Pattern.compile("Sampled=[01]");

    private final SecureRandom random = new SecureRandom();

    String of(PlatformSettings settings, @Nullable String callers, Instant now) {
        var given = callers == null ? "" : callers;
        var root = ROOT.matcher(given);
        if (!root.find()) {
            return header(
                    String.format(Locale.ROOT, "Root=1-%08x-%s", now.getEpochSecond(), hex(12)), parent(), settings);
        }
        if (DECISION.matcher(given).find() || !settings.activeTracing()) {
            return given;
        }
        var parent = PARENT.matcher(given);
        return header(root.group(), parent.find() ? parent.group() : parent(), settings);
    }

    private static String header(String root, String parent, PlatformSettings settings) {
        return "%s;%s;Sampled=%s".formatted(root, parent, settings.activeTracing() ? 1 : 0);
    }

    private String parent() {
        return "Parent=" + hex(8);
    }

    private String hex(int bytes) {
        var random = new byte[bytes];
        this.random.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
