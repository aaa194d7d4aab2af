package stackrun.lambda.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import stackrun.lambda.FunctionDefinition;

/**
 * The {@code /tmp} of one execution environment: nobody else sees it, and it ends with the environment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html">Ephemeral storage</a>
 */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder of(FunctionDefinition function) {
        return named(function.name() + "-tmp");
    }

    static TemporaryFolder named(String prefix) {
        try {
            var path = Files.createTempDirectory(prefix);
            // Where the run ends while the function starts, nobody closes it.
            path.toFile().deleteOnExit();
            return new TemporaryFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder %s… cannot be made".formatted(prefix), e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
