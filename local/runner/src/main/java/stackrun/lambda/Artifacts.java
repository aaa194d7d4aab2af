package stackrun.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds what {@code asset:hello} names: the folder beside the module's {@code target/hello-lambda.zip} that holds
 * the same files.
 *
 * @param repository the folder that holds the modules
 */
record Artifacts(Path repository) {

    /** The unpacked zip: jars in {@code lib}, classes and resources beside it. */
    Path taskRoot(String artifact) {
        var root = root(artifact);
        if (!Files.isDirectory(root.resolve("lib"))) {
            throw new ArtifactException(artifact);
        }
        return root;
    }

    private Path root(String artifact) {
        return repository.resolve(artifact).resolve("target").resolve(artifact + "-lambda");
    }

    /** The jars in an artifact's {@code lib}, in the order in which Lambda's runtime reads them. */
    List<Path> jars(String artifact) {
        return list(taskRoot(artifact).resolve("lib"), "*.jar");
    }

    /** The names of all that are built. */
    List<String> built() {
        return list(repository, "*").stream()
                .map(module -> module.getFileName().toString())
                .filter(name -> Files.isDirectory(root(name).resolve("lib")))
                .toList();
    }

    /** The names of the repository's modules, built or not. */
    List<String> modules() {
        return list(repository, "*").stream()
                .filter(module -> Files.exists(module.resolve("pom.xml")))
                .map(module -> module.getFileName().toString())
                .toList();
    }

    private static List<Path> list(Path folder, String glob) {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
