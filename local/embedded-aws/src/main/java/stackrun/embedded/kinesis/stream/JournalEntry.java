package stackrun.embedded.kinesis.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Encodes and decodes the entries of a journal: a length, a checksum and a list of events that happened together. */
final class JournalEntry {

    private static final ObjectMapper CBOR = CBORMapper.builder().build();
    private static final TypeReference<List<StreamEvent>> EVENTS = new TypeReference<>() {};
    private static final int HEADER_BYTES = 2 * Integer.BYTES;

    private JournalEntry() {}

    static ByteBuffer encode(List<? extends StreamEvent> events) {
        var bytes = CBOR.writerFor(EVENTS).writeValueAsBytes(events);
        return ByteBuffer.allocate(HEADER_BYTES + bytes.length)
                .putInt(bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .flip();
    }

    /**
     * Reads the next entry.
     *
     * @return its events, or null if the entry is incomplete or damaged
     * @throws EOFException at the end of the data, or in a header
     */
    static @Nullable List<StreamEvent> read(DataInputStream data) throws IOException {
        var length = data.readInt();
        var checksum = data.readInt();
        var bytes = length < 0 ? new byte[0] : data.readNBytes(length);
        return bytes.length != length || checksum != checksum(bytes) ? null : CBOR.readValue(bytes, EVENTS);
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
