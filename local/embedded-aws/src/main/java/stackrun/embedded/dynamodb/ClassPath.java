package stackrun.embedded.dynamodb;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import stackrun.iam.AccessPolicies;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The class path of the child process: this module's own classes, the libraries that they use, and DynamoDB Local with its
 * libraries.
 */
final class ClassPath {

    /** Written by the build of {@code local/dynamodb-local}. */
    private static final String RESOURCE = "/dynamodb-local.class-path";

    private ClassPath() {}

    static String text() throws IOException {
        return String.join(
                File.pathSeparator,
                place(LocalProcess.class).toString(),
                place(AccessPolicies.class).toString(),
                place(JsonMapper.class).toString(),
                place(JsonFactory.class).toString(),
                place(CBORMapper.class).toString(),
                place(JsonProperty.class).toString(),
                libraries());
    }

    private static String libraries() throws IOException {
        try (var resource = ClassPath.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("resource %s is missing: build local/dynamodb-local first".formatted(RESOURCE));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path place(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where %s was loaded from".formatted(type.getName()), e);
        }
    }
}
