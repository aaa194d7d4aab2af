package stackrun.lambda;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the class files of a class lie. */
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
