package stackrun.embedded.kinesis.stream;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of entries, each with events that happened together.
 *
 * <p>Appended entries survive the process, even if it is killed. If the last entry is incomplete or damaged, reading stops
 * before it.
 */
final class Journal implements AutoCloseable {

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
            for (var entry = JournalEntry.read(data); entry != null; entry = JournalEntry.read(data)) {
                events.addAll(entry);
            }
            return events;
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
        var entry = JournalEntry.encode(events);
        while (entry.hasRemaining()) {
            file.write(entry);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
