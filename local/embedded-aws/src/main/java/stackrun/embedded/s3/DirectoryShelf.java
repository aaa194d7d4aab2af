package stackrun.embedded.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import stackrun.embedded.s3.Shelf.Label;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores each bucket in a directory: {@code bucket.json}, and two files for each version. The bytes are written first. The
 * description follows, and only then does the version count.
 */
final class DirectoryShelf implements Shelf {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LABEL = "bucket.json";
    private static final String BYTES = ".bytes";
    private static final String DESCRIPTION = ".version.json";

    private final Path root;

    DirectoryShelf(Path root) {
        this.root = root;
    }

    @Override
    public void label(Label label) throws IOException {
        var directory = Files.createDirectories(root.resolve(label.name()));
        write(directory.resolve(LABEL), JSON.writeValueAsBytes(label));
    }

    @Override
    public void clear(String bucket) throws IOException {
        var directory = root.resolve(bucket);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Override
    public void put(String bucket, Version version, byte[] bytes) throws IOException {
        write(file(bucket, version, BYTES), bytes);
        write(file(bucket, version, DESCRIPTION), JSON.writeValueAsBytes(version));
    }

    @Override
    public byte[] get(String bucket, Version version) throws IOException {
        return Files.readAllBytes(file(bucket, version, BYTES));
    }

    @Override
    public void remove(String bucket, Version version) throws IOException {
        Files.deleteIfExists(file(bucket, version, DESCRIPTION));
        Files.deleteIfExists(file(bucket, version, BYTES));
    }

    @Override
    public List<Kept> all() throws IOException {
        var buckets = new ArrayList<Kept>();
        try (var directories = Files.list(root)) {
            for (var directory : directories.toList()) {
                if (Files.exists(directory.resolve(LABEL))) {
                    buckets.add(kept(directory));
                }
            }
        }
        return buckets;
    }

    private static Kept kept(Path directory) throws IOException {
        var label = JSON.readValue(Files.readAllBytes(directory.resolve(LABEL)), Label.class);
        var versions = new ArrayList<Version>();
        try (var files = Files.newDirectoryStream(directory, "*" + DESCRIPTION)) {
            for (var file : files) {
                versions.add(JSON.readValue(Files.readAllBytes(file), Version.class));
            }
        }
        return new Kept(label, versions);
    }

    private Path file(String bucket, Version version, String suffix) {
        return root.resolve(bucket).resolve(version.file() + suffix);
    }

    /** Writes the whole file or nothing, even if the process ends in between. */
    private static void write(Path file, byte[] bytes) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
