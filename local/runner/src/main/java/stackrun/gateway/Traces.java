package stackrun.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The gateway's part in a trace: begins one or takes up the caller's, and writes the stage's segment.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">Segment documents</a>
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-services-apigateway.html">API Gateway and X-Ray: it adds a
 *     header to requests that do not have one</a>
 */
final class Traces implements AutoCloseable {

    private static final Pattern ROOT = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final Pattern PARENT = Pattern.compile("Parent=([0-9a-f]{16})");
    private static final Pattern NOT_SAMPLED = Pattern.compile("Sampled=0");

    private final InetSocketAddress daemon;
    private final DatagramSocket socket;
    private final SecureRandom random = new SecureRandom();

    Traces(String daemon) {
        var address = URI.create("udp://" + daemon);
        this.daemon = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over the trace of a caller that sends a header of one, as API Gateway does; begins one otherwise. */
    TracePlace begin(@Nullable String header, Instant now) {
        var given = header == null ? "" : header;
        var root = ROOT.matcher(given);
        if (!root.find()) {
            return new TracePlace(
                    String.format(Locale.ROOT, "1-%08x-%s", now.getEpochSecond(), hex(12)),
                    hex(8),
                    Optional.empty(),
                    true);
        }
        var parent = PARENT.matcher(given);
        return new TracePlace(
                root.group(1),
                hex(8),
                parent.find() ? Optional.of(parent.group(1)) : Optional.empty(),
                !NOT_SAMPLED.matcher(given).find());
    }

    void write(TracePlace place, String name, String method, String url, int status, Instant start, Instant end) {
        if (!place.sampled()) {
            return;
        }
        var segment = JsonNodeFactory.instance.objectNode();
        segment.put("name", name);
        segment.put("id", place.segmentId());
        segment.put("trace_id", place.traceId());
        place.parent().ifPresent(parent -> segment.put("parent_id", parent));
        segment.put("origin", "AWS::ApiGateway::Stage");
        segment.put("start_time", start.toEpochMilli() / 1000.0);
        segment.put("end_time", end.toEpochMilli() / 1000.0);
        var http = segment.putObject("http");
        http.putObject("request").put("method", method).put("url", url);
        http.putObject("response").put("status", status);
        if (status >= 500) {
            segment.put("fault", true);
        } else if (status >= 400) {
            segment.put("error", true).put("throttle", status == 429);
        }
        send("{\"format\": \"json\", \"version\": 1}\n" + segment);
    }

    private void send(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, daemon));
        } catch (IOException e) {
            // Traces are best effort, as with the real daemon.
        }
    }

    private String hex(int bytes) {
        var random = new byte[bytes];
        this.random.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        socket.close();
    }
}
