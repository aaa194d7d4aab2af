package stackrun.embedded.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The storage of the embedded servers: in memory, or in a directory that the next process can read. */
public sealed interface Storage {

    /** Stores data until the server ends. */
    record InMemory() implements Storage {}

    /** Stores data in one directory per server below {@code root}. Delete these directories together. */
    record InDirectory(Path root) implements Storage {

        /** The directory of one server, created if it is missing. */
        public Path of(String server) throws IOException {
            try {
                return Files.createDirectories(root.toAbsolutePath().resolve(server));
            } catch (IOException e) {
                throw new IOException("cannot keep data in %s: the directory is not writable".formatted(root), e);
            }
        }
    }

    static Storage inMemory() {
        return new InMemory();
    }

    static Storage in(Path directory) {
        return new InDirectory(directory);
    }
}
