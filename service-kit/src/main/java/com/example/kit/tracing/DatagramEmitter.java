package com.example.kit.tracing;

import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents to the X-Ray daemon. The SDK's emitter binds to all network interfaces; this one binds to the
 * loopback interface if the daemon is there.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending trace data</a>
 */
final class DatagramEmitter extends Emitter {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramEmitter.class);
    private static final String HEADER = "{\"format\": \"json\", \"version\": 1}\n";

    private final InetSocketAddress daemon;
    private final DatagramSocket socket;

    DatagramEmitter(InetSocketAddress daemon) throws SocketException {
        this.daemon = daemon;
        this.socket = new DatagramSocket(new InetSocketAddress(sender(daemon.getAddress()), 0));
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
            socket.send(new DatagramPacket(bytes, bytes.length, daemon));
            return true;
        } catch (IOException e) {
            LOG.warn("a document of {} bytes was not sent to the X-Ray daemon: {}", bytes.length, e.getMessage());
            return false;
        }
    }
}
