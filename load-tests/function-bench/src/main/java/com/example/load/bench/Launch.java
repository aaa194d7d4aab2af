package com.example.load.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.lambda.environment.FunctionCommand;

/**
 * The form in which a variant is started.
 *
 * @param name of the variant in this form
 * @param options JVM options beside those of every function
 * @param classPath of the JVM; empty if the entry point of a file tree knows it
 * @param taskRoot the folder from which AWS's client loads the function's classes
 */
record Launch(String name, Variant variant, List<String> options, String classPath, Path taskRoot) {

    /** As in Lambda's managed runtime: only the client is on the class path, and it loads the function's jars itself. */
    static Launch managed(Variant variant) throws IOException {
        return new Launch(
                variant.name(),
                variant,
                List.of(),
                FunctionCommand.clientClassPath(),
                variant.deployment().taskRoot());
    }

    /**
     * As in a container image: the function's jars are on the class path, where an AOT cache can hold their classes.
     *
     * @param jars the function's
     * @param empty a folder without classes
     */
    static Launch container(Variant variant, List<Path> jars, Path empty, String... options) throws IOException {
        var classPath = Stream.concat(
                        Stream.of(FunctionCommand.clientClassPath()),
                        jars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        return new Launch(variant.name() + ".aot", variant, List.of(options), classPath, empty);
    }

    /** As a container image is started: by the entry point in its file tree. */
    static Launch image(Variant variant, Path tree) {
        return new Launch(variant.name() + ".image", variant, List.of(), "", tree);
    }

    /** The same with one more JVM option. */
    Launch with(String option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Launch(name, variant, more, classPath, taskRoot);
    }

    boolean isManaged() {
        return taskRoot.equals(variant.deployment().taskRoot());
    }

    /** @param temporary the function's {@code /tmp} */
    List<String> command(Path temporary) throws IOException {
        if (classPath.isEmpty()) {
            return List.of(taskRoot.resolve("bootstrap").toString());
        }
        var function = variant.function();
        var command = new ArrayList<>(FunctionCommand.java(function.memoryMb(), temporary));
        command.add(FunctionCommand.clientLibrary(temporary));
        command.addAll(options);
        command.addAll(List.of(
                "-cp", classPath, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", function.handler()));
        return command;
    }
}
