package stackrun.lambda.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import stackrun.lambda.Artifact;

/**
 * Finds the files of functions. A module's {@code target/hello-lambda.zip} is what is deployed. The folder {@code
 * target/hello-lambda} beside it holds the same classes in one jar per library, so that functions in one JVM can share them.
 * A zip is unpacked once for a run.
 */
final class Artifacts implements AutoCloseable {

    private final Path repository;
    private final Map<Path, UnpackedZip> unpacked = new HashMap<>();

    /** @param repository the folder that holds the modules */
    Artifacts(Path repository) {
        this.repository = repository;
    }

    /** The unpacked code: classes and resources, and jars in {@code lib}, which an asset need not have. */
    Path taskRoot(Artifact artifact) {
        return switch (artifact) {
            case Artifact.Module(var name) -> taskRootOf(name);
            case Artifact.Asset(var path) -> Files.isDirectory(path) ? path : unpacked(path);
        };
    }

    /** The unpacked code as it is deployed. */
    Path deployed(Artifact artifact) {
        return switch (artifact) {
            case Artifact.Module(var name) -> unpacked(zip(name));
            case Artifact.Asset _ -> taskRoot(artifact);
        };
    }

    private Path zip(String module) {
        var zip = root(module).resolveSibling(module + "-lambda.zip");
        if (!Files.exists(zip)) {
            throw new ArtifactException(module);
        }
        return zip;
    }

    private Path taskRootOf(String module) {
        var root = root(module);
        if (!Files.isDirectory(root.resolve("lib"))) {
            throw new ArtifactException(module);
        }
        return root;
    }

    private synchronized Path unpacked(Path zip) {
        return unpacked.computeIfAbsent(zip, UnpackedZip::of).path();
    }

    private Path root(String module) {
        return repository.resolve(module).resolve("target").resolve(module + "-lambda");
    }

    /** The jars in an artifact's {@code lib}, in the order in which Lambda's runtime reads them. */
    List<Path> jars(Artifact artifact) {
        var lib = taskRoot(artifact).resolve("lib");
        return Files.isDirectory(lib) ? list(lib, "*.jar") : List.of();
    }

    /** All modules that are built. */
    List<Artifact> built() {
        return list(repository, "*").stream()
                .map(module -> module.getFileName().toString())
                .filter(name -> Files.isDirectory(root(name).resolve("lib")))
                .<Artifact>map(Artifact.Module::new)
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

    @Override
    public synchronized void close() {
        unpacked.values().forEach(UnpackedZip::close);
    }
}
