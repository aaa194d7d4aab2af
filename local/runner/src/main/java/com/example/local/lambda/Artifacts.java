package com.example.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what {@code asset:orders-service} names: the folder beside the module's {@code target/orders-service-lambda.zip} that holds
 * the same files.
 *
 * @param repository the folder that holds the modules
 */
record Artifacts(Path repository, Map<String, URLClassLoader> loaders) implements AutoCloseable {

    Artifacts(Path repository) {
        this(repository, new ConcurrentHashMap<>());
    }

    /** The unpacked zip: jars in {@code lib}, classes and resources beside it. */
    Path taskRoot(String artifact) {
        var root = repository.resolve(artifact).resolve("target").resolve(artifact + "-lambda");
        if (!Files.isDirectory(root.resolve("lib"))) {
            throw new ArtifactException(artifact);
        }
        return root;
    }

    /** One class loader for all environments of an artifact, as separate from ours as Lambda's runtime keeps it. */
    ClassLoader classes(String artifact) {
        return loaders.computeIfAbsent(artifact, this::open);
    }

    private URLClassLoader open(String artifact) {
        var root = taskRoot(artifact);
        var urls = new ArrayList<URL>();
        try (var jars = Files.newDirectoryStream(root.resolve("lib"), "*.jar")) {
            urls.add(root.toUri().toURL());
            var sorted = new ArrayList<Path>();
            jars.forEach(sorted::add);
            sorted.sort(null);
            for (var jar : sorted) {
                urls.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
        return new URLClassLoader(artifact, urls.toArray(URL[]::new), new RuntimeClasses());
    }

    @Override
    public void close() {
        loaders.values().forEach(loader -> {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
