package com.example.kit.packing;

import com.example.kit.lambda.SpringFunctionHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * An application processed by Spring AOT as a service is at packing. It runs with classes of its own, since the file {@code
 * spring.properties} switches all Spring applications of a class path to what was generated.
 */
record PackedApplication(Class<?> application, Path classes, URLClassLoader loader) implements AutoCloseable {

    /** Spring subclasses it, once for each JVM, and it is on the class path of tests only. */
    private static final String EXCLUDED =
            "org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration";

    static PackedApplication of(Class<?> application, Path directory) throws IOException {
        var sources = directory.resolve("sources");
        var classes = directory.resolve("classes");
        var settings = AbstractAotProcessor.Settings.builder()
                .sourceOutput(sources)
                .resourceOutput(classes)
                .classOutput(classes)
                .groupId("com.example")
                .artifactId("sample")
                .build();
        new SpringApplicationAotProcessor(
                        application, settings, new String[] {"--spring.autoconfigure.exclude=" + EXCLUDED})
                .process();
        compile(sources, classes);
        Files.writeString(classes.resolve("spring.properties"), "spring.aot.enabled=true");
        return new PackedApplication(
                application, classes, new URLClassLoader(classPath(classes), ClassLoader.getPlatformClassLoader()));
    }

    Path recorded() {
        return classes.resolve(FrozenConditionsCheck.RESOURCE);
    }

    /** Starts the sample's function in a stage with these variables. */
    void start(Map<String, String> variables) throws ReflectiveOperationException {
        var environment = new HashMap<>(variables);
        environment.put("MAIN_CLASS", application.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "sampleApplication.TickFunction");
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var _ = loader.loadClass(SpringFunctionHandler.class.getName())
                    .getConstructor(Map.class)
                    .newInstance(environment);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL[] classPath(Path classes) {
        return Stream.concat(
                        Stream.of(classes),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .map(PackedApplication::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        var failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("the generated sources do not compile");
        }
    }
}
