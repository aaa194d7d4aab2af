package com.example.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The file tree of a container image: it is made by the script that the image's Dockerfile runs. */
record ImageTree(Path root) {

    /**
     * Makes the tree of a variant, with the AOT cache of its function alone. The script fails if the function does not use it.
     *
     * @param context the build context of the image
     */
    static ImageTree build(Variant variant, Path context, Workspace workspace)
            throws IOException, InterruptedException {
        var root = workspace.target().resolve("trees").resolve(variant.name());
        Command.run(
                workspace.repository(),
                workspace.logs().resolve("tree-%s.log".formatted(variant.name())),
                List.of(
                        context.resolve("tree").toString(),
                        context.toString(),
                        variable(variant, "MAIN_CLASS"),
                        root.toString(),
                        variable(variant, "SPRING_CLOUD_FUNCTION_DEFINITION")));
        return new ImageTree(root);
    }

    private static String variable(Variant variant, String name) {
        return Objects.requireNonNull(variant.environment().get(name), name);
    }

    /** The size of its files. */
    long bytes() throws IOException {
        try (var files = Files.walk(root)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** The number of jars, those of AWS's client included. */
    int jars() throws IOException {
        try (var files = Files.walk(root)) {
            return (int) files.filter(file -> file.toString().endsWith(".jar")).count();
        }
    }
}
