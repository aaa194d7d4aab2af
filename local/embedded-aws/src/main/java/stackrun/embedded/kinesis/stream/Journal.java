package stackrun.embedded.kinesis.stream;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A file of entries. An entry consists of a length, a checksum and a list of events that happened together.
 *
 * <p>Appended entries survive the process, even if it is killed. If the last entry is incomplete or damaged, reading stops
 * before it.
 */
final class Journal implements AutoCloseable {

    private static final ObjectMapper CBOR = CBORMapper.builder().build();
    private static final TypeReference<List<StreamEvent>> EVENTS = new TypeReference<>() {};
    private static final int HEADER = 2 * Integer.BYTES;

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    static List<StreamEvent> read(Path path) throws IOException {
        var events = new ArrayList<StreamEvent>();
        if (!Files.exists(path)) {
            return events;
        }
        try (var data = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                var length = data.readInt();
                var checksum = data.readInt();
                var bytes = length < 0 ? new byte[0] : data.readNBytes(length);
                if (bytes.length != length || checksum != checksum(bytes)) {
                    return events;
                }
                events.addAll(CBOR.readValue(bytes, EVENTS));
            }
        } catch (EOFException e) {
            return events;
        }
    }

    /** Replaces the journal with a compacted one and opens it for appending. */
    static Journal rewrite(Path path, List<StreamEvent> events) throws IOException {
        var part = path.resolveSibling(path.getFileName() + ".part");
        try (var journal = new Journal(FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            for (var event : events) {
                journal.append(List.of(event));
            }
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Journal(FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    void append(List<? extends StreamEvent> events) throws IOException {
        var bytes = CBOR.writerFor(EVENTS).writeValueAsBytes(events);
        var entry = ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .flip();
        while (entry.hasRemaining()) {
            file.write(entry);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
