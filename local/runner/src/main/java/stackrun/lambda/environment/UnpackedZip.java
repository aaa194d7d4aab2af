package stackrun.lambda.environment;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;

/**
 * The files of a zip or jar in a temporary folder, as Lambda unpacks them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Java deployment packages</a>
 */
record UnpackedZip(TemporaryFolder folder) implements AutoCloseable {

    static UnpackedZip of(Path zip) {
        var folder = TemporaryFolder.named("function-code");
        // A zip file system takes no entry whose name leads out of it.
        try (var files = FileSystems.newFileSystem(zip);
                var entries = Files.walk(files.getPath("/"))) {
            for (var entry : entries.skip(1).toList()) {
                Files.copy(entry, folder.path().resolve(entry.toString().substring(1)));
            }
            return new UnpackedZip(folder);
        } catch (IOException | ProviderNotFoundException e) {
            folder.close();
            throw new IllegalArgumentException(
                    "cannot unpack %s: the code of a function must be a zip or a jar".formatted(zip), e);
        }
    }

    Path path() {
        return folder.path();
    }

    @Override
    public void close() {
        folder.close();
    }
}
