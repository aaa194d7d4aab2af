package stackrun.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native part of AWS's Runtime Interface Client, unpacked into the temporary folder of each function.
 *
 * <p>Left alone, every client unpacks it into one and the same file of {@code /tmp}: right in Lambda, where each execution
 * environment has a {@code /tmp} of its own. Of two that start at once on one machine, one may load what the other is still
 * writing, and ends with SIGBUS.
 */
final class ClientLibrary {

    /** Tells the client where the library is. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final String JAR = "aws-lambda-java-runtime-interface-client";

    private ClientLibrary() {}

    /** Gives back the file, which is removed with the folder, or with this JVM at the latest. */
    static Path unpack(Path temporary) throws IOException {
        var library = temporary.resolve(".libaws-lambda-jni.so");
        var name = name(System.getProperty("os.arch"), Files.exists(Path.of("/etc/alpine-release")));
        try (var files = FileSystems.newFileSystem(jar(FunctionCommand.clientClassPath()))) {
            Files.copy(files.getPath("jni", name), library);
        }
        library.toFile().deleteOnExit();
        return library;
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

    /** As the client's jar names it. */
    static String name(String architecture, boolean musl) {
        return "libaws-lambda-jni.linux%s-%s.so"
                .formatted(musl ? "_musl" : "", architecture.equals("aarch64") ? "aarch_64" : "x86_64");
    }
}
