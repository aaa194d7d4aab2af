package stackrun.embedded.xray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import stackrun.embedded.http.HttpServer;

/**
 * Receives segments over UDP like the X-Ray daemon, and keeps the last 10,000 documents in memory.
 *
 * <p>On the same port over TCP it answers the SDK's requests for sampling rules, and requests for traces. Traces are never stored on disk.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending trace data</a>
 */
public final class XRayDaemon implements AutoCloseable {

    private static final int CAPACITY = 10_000;
    private static final int RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;
    private static final int MAX_ATTEMPTS = 20;

    private final HttpServer api;
    private final DatagramSocket socket;
    private final RecentTraces traces;
    private final List<DatagramSocket> others = new CopyOnWriteArrayList<>();

    private XRayDaemon(HttpServer api, DatagramSocket socket, RecentTraces traces) {
        this.api = api;
        this.socket = socket;
        this.traces = traces;
    }

    public static XRayDaemon start() throws IOException {
        return start(CAPACITY);
    }

    static XRayDaemon start(int capacity) throws IOException {
        var traces = new RecentTraces(capacity);
        var queries = new BatchGetTraces(traces);
        var api = api(queries);
        for (int attempt = 1; ; attempt++) {
            try {
                var daemon = new XRayDaemon(api, socket(api.port()), traces);
                daemon.receive(daemon.socket, new SenderAccess("everybody", Optional::empty));
                return daemon;
            } catch (BindException e) {
                api.close();
                if (attempt == MAX_ATTEMPTS) {
                    throw new IOException("no port is free for both UDP and TCP", e);
                }
                api = api(queries);
            }
        }
    }

    private static HttpServer api(BatchGetTraces queries) throws IOException {
        return HttpServer.start(request ->
                request.path().equals(BatchGetTraces.PATH) ? queries.answer(request) : SamplingRules.answer(request));
    }

    private static DatagramSocket socket(int port) throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        return socket;
    }

    /** The value for {@code AWS_XRAY_DAEMON_ADDRESS}: {@code 127.0.0.1:port}. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /**
     * The value for {@code AWS_XRAY_DAEMON_ADDRESS} of one sender: {@code tcp:127.0.0.1:port udp:127.0.0.1:port}. Its first
     * segment decides about all of them.
     *
     * @param refusal returns the reason for refusing its segments; empty if they are kept
     */
    public String addressFor(String sender, Supplier<Optional<String>> refusal) {
        try {
            var own = socket(0);
            others.add(own);
            receive(own, new SenderAccess(sender, refusal));
            return "tcp:127.0.0.1:%s udp:127.0.0.1:%s".formatted(api.port(), own.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free for the segments of " + sender, e);
        }
    }

    private void receive(DatagramSocket from, SenderAccess access) {
        Thread.ofVirtual().name("xray-daemon").start(new SegmentReceiver(from, access, traces));
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call the API. */
    public void allow(Set<String> origins) {
        api.allow(origins);
    }

    /** The URL that serves sampling rules and traces. */
    public URI endpoint() {
        return api.uri();
    }

    /** The segments of a trace received so far, by start time; empty if there are none. */
    public List<Segment> trace(String traceId) {
        return Trace.of(traceId, traces.documents(traceId));
    }

    @Override
    public void close() {
        socket.close();
        others.forEach(DatagramSocket::close);
        api.close();
    }
}
