package stackrun.embedded.dynamodb;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The class path of the child process: DynamoDB Local with its libraries, and this module's own classes. */
final class ClassPath {

    /** Written by the build of {@code local/dynamodb-local}. */
    private static final String RESOURCE = "/dynamodb-local.class-path";

    private ClassPath() {}

    static String text() throws IOException {
        return ownClasses() + File.pathSeparator + libraries();
    }

    private static String libraries() throws IOException {
        try (var resource = ClassPath.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("resource %s is missing: build local/dynamodb-local first".formatted(RESOURCE));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(LocalProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where the classes of the embedded servers are", e);
        }
    }
}
