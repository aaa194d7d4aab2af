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
import org.jspecify.annotations.Nullable;

/**
 * Places requests in traces and sends the segments of stages to the X-Ray daemon.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending segment documents to the daemon</a>
 */
final class Traces implements AutoCloseable {

    private static final String PROTOCOL = "{\"format\": \"json\", \"version\": 1}\n";

    private final InetSocketAddress daemon;
    private final DatagramSocket socket;
    private final SecureRandom random = new SecureRandom();

    /** @param daemon {@code host:port} */
    Traces(String daemon) {
        var address = URI.create("udp://" + daemon);
        this.daemon = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param header the trace header of the caller, or null */
    TracePlace place(@Nullable String header, Instant now) {
        return TracePlace.of(header, now, random);
    }

    /** Sends a segment, unless its trace is not recorded. As with the real daemon, this is best effort. */
    void send(StageSegment segment) {
        if (!segment.place().sampled()) {
            return;
        }
        var bytes = (PROTOCOL + segment.json()).getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, daemon));
        } catch (IOException e) {
            // Best effort: the request has been answered.
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
