package com.example.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native part of AWS's Runtime Interface Client, unpacked once for this JVM.
 *
 * <p>Left alone, every client unpacks it into one and the same file of {@code /tmp}: right where an execution environment
 * has one function. Of two that start at once on one machine, one may load what the other is still writing, and ends
 * with SIGBUS.
 */
final class ClientLibrary {

    /** Tells the client where the library is. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final String JAR = "aws-lambda-java-runtime-interface-client";

    private ClientLibrary() {}

    private static final class Holder {

        private static final Path LIBRARY = unpacked();

        private static Path unpacked() {
            try {
                return unpack(jar(FunctionCommand.clientClassPath()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot unpack the library of the runtime interface client", e);
            }
        }
    }

    /** The file, removed with this JVM. */
    static Path get() {
        return Holder.LIBRARY;
    }

    static Path jar(String classPath) throws IOException {
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            var jar = Path.of(entry);
            if (jar.getFileName().toString().startsWith(JAR)) {
                return jar;
            }
        }
        throw new IOException("no %s in %s".formatted(JAR, classPath));
    }

    private static Path unpack(Path jar) throws IOException {
        var name = name(System.getProperty("os.arch"), Files.exists(Path.of("/etc/alpine-release")));
        var folder = Files.createTempDirectory("function-runtime");
        folder.toFile().deleteOnExit();
        var library = folder.resolve(name);
        try (var files = FileSystems.newFileSystem(jar)) {
            Files.copy(files.getPath("jni", name), library);
        }
        library.toFile().deleteOnExit();
        return library;
    }

    /** As the client's jar names it. */
    static String name(String architecture, boolean musl) {
        return "libaws-lambda-jni.linux%s-%s.so"
                .formatted(musl ? "_musl" : "", architecture.equals("aarch64") ? "aarch_64" : "x86_64");
    }
}
