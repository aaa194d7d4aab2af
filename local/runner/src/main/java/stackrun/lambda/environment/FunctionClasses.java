package stackrun.lambda.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.lambda.Artifact;

/** The class loaders of functions that run in this JVM: one for each artifact, apart from ours as Lambda's runtime is. */
final class FunctionClasses implements AutoCloseable {

    /**
     * The class loader of an artifact's functions.
     *
     * @param starts of all functions that have their libraries in common with these
     */
    record Loaded(ClassLoader classes, FirstAlone starts) {}

    /** The libraries that artifacts share, by file name, and their class loader. */
    private record Common(List<Path> names, ClassLoader classes, FirstAlone starts) {}

    private final Artifacts artifacts;
    private final Map<Artifact, Loaded> loaded = new HashMap<>();
    private final List<URLClassLoader> open = new ArrayList<>();
    private @Nullable Common shared;

    FunctionClasses(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /** One for all environments of an artifact. */
    synchronized Loaded of(Artifact artifact) {
        return loaded.computeIfAbsent(artifact, this::load);
    }

    private Loaded load(Artifact artifact) {
        var common = common();
        var own = new ArrayList<Path>();
        own.add(artifacts.taskRoot(artifact));
        artifacts.jars(artifact).stream()
                .filter(jar -> !common.names().contains(jar.getFileName()))
                .forEach(own::add);
        return new Loaded(loader(artifact.name(), own, common.classes()), common.starts());
    }

    /** With no library in common each artifact has serializers and a first start of its own. */
    private Common common() {
        if (shared != null) {
            return shared;
        }
        var libraries = SharedLibraries.of(artifacts);
        var common = new Common(
                libraries.stream().map(Path::getFileName).toList(),
                loader("shared-libraries", libraries, new RuntimeClasses()),
                new FirstAlone());
        shared = libraries.isEmpty() ? null : common;
        return common;
    }

    private ClassLoader loader(String name, List<Path> classPath, ClassLoader parent) {
        var loader = new URLClassLoader(
                name, classPath.stream().map(FunctionClasses::url).toArray(URL[]::new), parent);
        open.add(loader);
        return loader;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        for (var loader : open) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
