package stackrun.embedded.kms;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Stores keys with their material in one file that only its owner can read and that is replaced atomically. */
final class KeyFile {

    /** The stored keys and aliases. */
    record Content(List<KmsKey> keys, Map<String, String> aliases) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    KeyFile(Path directory) {
        this.file = directory.resolve("keys.json");
    }

    Content read() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), Content.class)
                : new Content(List.of(), Map.of());
    }

    void write(Content content) throws IOException {
        var part = Files.createTempFile(file.getParent(), "keys", ".part", ownerOnly());
        Files.write(part, JSON.writeValueAsBytes(content));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Windows has no such permissions, but the directories of a user are private there. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
