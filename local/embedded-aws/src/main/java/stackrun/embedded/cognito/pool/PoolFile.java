package stackrun.embedded.cognito.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Stores the state of one pool in a file that only its owner can read and that is replaced atomically. */
public final class PoolFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public PoolFile(Path directory, String poolId) {
        this.file = directory.resolve(poolId + ".json");
    }

    Optional<PoolState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), PoolState.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "cannot read %s: must be what this server wrote; delete it to start with an empty pool"
                            .formatted(file),
                    e);
        }
    }

    void write(PoolState state) {
        try {
            Files.createDirectories(file.getParent());
            var draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(draft, JSON.writeValueAsBytes(state));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
