package stackrun.embedded.xray;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Receives the packets of a socket until it is closed, and stores the segments in them if their sender may write them. */
record SegmentReceiver(DatagramSocket socket, SenderAccess access, RecentTraces traces) implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(XRayDaemon.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_PACKET_BYTES = 65_535;

    @Override
    public void run() {
        var packet = new DatagramPacket(new byte[MAX_PACKET_BYTES], MAX_PACKET_BYTES);
        while (!socket.isClosed()) {
            try {
                packet.setLength(MAX_PACKET_BYTES);
                socket.receive(packet);
                if (access.allowed()) {
                    store(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("a packet was lost: {}", e.getMessage());
                }
            }
        }
    }

    /** @param packet a header line, and then the document */
    private void store(String packet) {
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
}
