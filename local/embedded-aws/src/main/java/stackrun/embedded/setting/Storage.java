package stackrun.embedded.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The storage of the embedded servers: in memory, or in a directory from which the next process continues. */
public sealed interface Storage {

    /** Nothing outlives the server. */
    record InMemory() implements Storage {}

    /** Each server keeps a directory of its own below {@code root}; they belong together and are deleted together. */
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
