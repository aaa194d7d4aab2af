package stackrun.embedded.xray;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives segments as the X-Ray daemon does, over UDP, and keeps the last 10,000 documents in memory.
 *
 * <p>On the same port over TCP it answers the SDK's questions for sampling rules: there are none, so the SDK's own rule
 * holds. Traces are never kept on disk.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending trace data</a>
 */
public final class XRayDaemon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(XRayDaemon.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CAPACITY = 10_000;
    private static final int LARGEST_PACKET = 65_535;
    private static final int RECEIVE_BUFFER = 4 * 1024 * 1024;
    private static final int ATTEMPTS = 20;

    private final HttpServer sampling;
    private final DatagramSocket socket;
    private final RecentTraces traces;

    private XRayDaemon(HttpServer sampling, DatagramSocket socket, RecentTraces traces) {
        this.sampling = sampling;
        this.socket = socket;
        this.traces = traces;
    }

    public static XRayDaemon start() throws IOException {
        return start(CAPACITY);
    }

    static XRayDaemon start(int capacity) throws IOException {
        var sampling = HttpServer.start(XRayDaemon::sample);
        for (int attempt = 1; ; attempt++) {
            try {
                var daemon = new XRayDaemon(sampling, socket(sampling.port()), new RecentTraces(capacity));
                Thread.ofVirtual().name("xray-daemon").start(daemon::receive);
                return daemon;
            } catch (BindException e) {
                sampling.close();
                if (attempt == ATTEMPTS) {
                    throw new IOException("no port is free for both UDP and TCP", e);
                }
                sampling = HttpServer.start(XRayDaemon::sample);
            }
        }
    }

    private static DatagramSocket socket(int port) throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        return socket;
    }

    /** The value for {@code AWS_XRAY_DAEMON_ADDRESS}: {@code 127.0.0.1:port}. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The URL that serves sampling rules. */
    public URI endpoint() {
        return sampling.uri();
    }

    /** The segments of a trace received so far, by start time; empty if there are none. */
    public List<Segment> trace(String traceId) {
        return Trace.of(traceId, traces.documents(traceId));
    }

    @Override
    public void close() {
        socket.close();
        sampling.close();
    }

    private void receive() {
        var packet = new DatagramPacket(new byte[LARGEST_PACKET], LARGEST_PACKET);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST_PACKET);
                socket.receive(packet);
                keep(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("a packet was lost: {}", e.getMessage());
                }
            }
        }
    }

    /** A header line, then the document. */
    private void keep(String packet) {
        var end = packet.indexOf('\n');
        try {
            var document = JSON.readTree(packet.substring(end + 1));
            var traceId = document.path("trace_id").asString("");
            var id = document.path("id").asString("");
            if (end < 0 || traceId.isEmpty() || id.isEmpty()) {
                LOG.warn("not a segment: {}", packet);
                return;
            }
            traces.add(traceId, id, document);
        } catch (JacksonException e) {
            LOG.warn("not a segment ({}): {}", e.getOriginalMessage(), packet);
        }
    }

    private static HttpResponse sample(HttpRequest request) {
        return switch (request.path()) {
            case "/GetSamplingRules" -> json("{\"SamplingRuleRecords\":[]}");
            case "/SamplingTargets" ->
                json("{\"SamplingTargetDocuments\":[],\"UnprocessedStatistics\":[],\"LastRuleModification\":0}");
            default -> HttpResponse.empty(404);
        };
    }

    private static HttpResponse json(String body) {
        return HttpResponse.of(200, "application/json", body);
    }
}
