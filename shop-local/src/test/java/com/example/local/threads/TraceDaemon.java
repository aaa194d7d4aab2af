package com.example.local.threads;

import com.example.local.threads.Evidence.Kind;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The X-Ray daemon's side: each datagram is a document of one trace. */
final class TraceDaemon implements AutoCloseable {

    private static final int BUFFER = 4 * 1024 * 1024;

    private final DatagramSocket socket;
    private final CompletableFuture<Void> receiver;

    TraceDaemon(Evidence evidence) throws IOException {
        this.socket = new DatagramSocket(null);
        socket.setReceiveBufferSize(BUFFER);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.receiver = CompletableFuture.runAsync(
                () -> receive(evidence), work -> Thread.ofPlatform().daemon().start(work));
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void receive(Evidence evidence) {
        var packet = new DatagramPacket(new byte[65_507], 65_507);
        while (!socket.isClosed()) {
            try {
                packet.setLength(packet.getData().length);
                socket.receive(packet);
                evidence.add(Kind.TRACE, new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
        receiver.join();
    }
}
