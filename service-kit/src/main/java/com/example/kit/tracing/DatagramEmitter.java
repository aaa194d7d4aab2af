package com.example.kit.tracing;

import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents to the X-Ray daemon. The SDK's emitter binds to all network interfaces; this one binds to the
 * loopback interface if the daemon is there.
 *
 * <p>The socket is opened, and the daemon's name looked up, for the first document: after a restore, since nothing is sent before
 * a snapshot. Lambda does not promise that what was open then still works.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart: network
 *     connections</a>
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending trace data</a>
 */
final class DatagramEmitter extends Emitter {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramEmitter.class);
    private static final String HEADER = "{\"format\": \"json\", \"version\": 1}\n";

    private record Opened(DatagramSocket socket, InetSocketAddress daemon) {}

    private final InetSocketAddress daemon;
    private @Nullable Opened opened;

    /** @param daemon need not be resolved */
    DatagramEmitter(InetSocketAddress daemon) {
        this.daemon = daemon;
    }

    private synchronized Opened opened() throws IOException {
        if (opened == null) {
            var address = new InetSocketAddress(daemon.getHostString(), daemon.getPort());
            if (address.isUnresolved()) {
                throw new UnknownHostException(daemon.getHostString());
            }
            var socket = new DatagramSocket(new InetSocketAddress(sender(address.getAddress()), 0));
            opened = new Opened(socket, address);
        }
        return opened;
    }

    /**
     * Returns the loopback address, or null to bind to any interface. Lambda's daemon has its own address, and routes
     * may change with a snapshot.
     */
    static @Nullable InetAddress sender(@Nullable InetAddress daemon) {
        return daemon != null && daemon.isLoopbackAddress() ? daemon : null;
    }

    @Override
    public boolean sendSegment(Segment segment) {
        return send(segment.serialize());
    }

    @Override
    public boolean sendSubsegment(Subsegment subsegment) {
        return send(subsegment.streamSerialize());
    }

    private boolean send(String document) {
        var bytes = (HEADER + document).getBytes(StandardCharsets.UTF_8);
        try {
            var to = opened();
            to.socket().send(new DatagramPacket(bytes, bytes.length, to.daemon()));
            return true;
        } catch (IOException e) {
            LOG.warn("a document of {} bytes was not sent to the X-Ray daemon: {}", bytes.length, e.getMessage());
            return false;
        }
    }
}
