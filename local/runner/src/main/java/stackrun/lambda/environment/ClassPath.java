package stackrun.lambda.environment;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the class path entry that contains a class. */
final class ClassPath {

    private ClassPath() {}

    static String of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where %s was loaded from".formatted(type.getName()), e);
        }
    }
}
