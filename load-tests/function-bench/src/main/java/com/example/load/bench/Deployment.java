package com.example.load.bench;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A deployment package, packed and unpacked.
 *
 * @param archive the zip or jar that would be uploaded
 * @param taskRoot the folder that Lambda would unpack it into
 */
record Deployment(Path archive, Path taskRoot) {

    /**
     * Unpacks the zip that a module's build leaves. The folder beside it, which a local run reads, contains other jars: they were not
     * processed for deployment.
     */
    static Deployment ofModule(Path repository, String module, Path folder) throws IOException {
        return unpack(repository.resolve(module).resolve("target").resolve(module + "-lambda.zip"), folder);
    }

    /**
     * Unpacks an archive, as Lambda does with zips and jars.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Java deployment packages</a>
     */
    static Deployment unpack(Path archive, Path folder) throws IOException {
        Folders.remove(folder);
        try (var files = FileSystems.newFileSystem(archive);
                var entries = Files.walk(files.getPath("/"))) {
            for (var entry : entries.toList()) {
                var target = folder.resolve(entry.toString().substring(1));
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
        }
        return new Deployment(archive, folder);
    }

    /** The jars in {@code lib}, or the archive itself if it is a jar that contains everything. */
    List<Path> jars() throws IOException {
        var lib = taskRoot.resolve("lib");
        if (!Files.isDirectory(lib)) {
            return List.of(archive);
        }
        try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
            return StreamSupport.stream(jars.spliterator(), false).sorted().toList();
        }
    }

    /**
     * The jars for a class path: {@link #jars}, after one made of the classes beside {@code lib}, if there are any.
     *
     * @param classes the jar to make
     */
    List<Path> classPath(Path classes) throws IOException {
        var jars = new ArrayList<>(jars());
        if (!jars.contains(archive) && pack(classes)) {
            jars.addFirst(classes);
        }
        return jars;
    }

    /** Tells whether there was something to pack. An AOT cache holds classes of jars, not of folders. */
    private boolean pack(Path jar) throws IOException {
        try (var walked = Files.walk(taskRoot)) {
            var files = walked.filter(Files::isRegularFile)
                    .filter(file -> !taskRoot.relativize(file).startsWith("lib"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                return false;
            }
            try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                for (var file : files) {
                    zip.putNextEntry(new ZipEntry(taskRoot.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            return true;
        }
    }

    /** The build context of a container image, which the build of a service leaves beside the archive. */
    Optional<Path> imageContext() {
        var name = archive.getFileName().toString();
        return Optional.of(archive.resolveSibling(name.replace("-lambda.zip", "-image")))
                .filter(Files::isDirectory);
    }

    long archiveBytes() throws IOException {
        return Files.size(archive);
    }
}
