package stackrun.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The libraries that all artifacts hold alike: classes that are loaded, verified and compiled once for all of them.
 *
 * <p>What the repository builds is never among them: each function shall have its own, as in Lambda.
 */
final class SharedLibraries {

    /** Lambda's serializers remember in static fields which of its classes they have met. */
    private static final String EVENTS = "aws-lambda-java-events-";

    private SharedLibraries() {}

    /** None where there is one artifact, or where artifacts would meet in the serializers with different events. */
    static List<Path> of(Artifacts artifacts) {
        var built = artifacts.built();
        if (built.size() < 2) {
            return List.of();
        }
        var others = built.subList(1, built.size());
        var modules = artifacts.modules();
        var shared = artifacts.jars(built.getFirst()).stream()
                .filter(jar -> others.stream().allMatch(other -> holds(artifacts.taskRoot(other), jar)))
                .filter(jar -> modules.stream().noneMatch(module -> named(module + "-", jar)))
                .toList();
        return built.stream()
                        .flatMap(artifact -> artifacts.jars(artifact).stream())
                        .filter(jar -> named(EVENTS, jar))
                        .allMatch(jar -> shared.stream()
                                .anyMatch(each -> each.getFileName().equals(jar.getFileName())))
                ? shared
                : List.of();
    }

    private static boolean holds(Path taskRoot, Path jar) {
        try {
            var other = taskRoot.resolve("lib").resolve(jar.getFileName().toString());
            return Files.exists(other) && Files.mismatch(jar, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static boolean named(String prefix, Path jar) {
        return jar.getFileName().toString().startsWith(prefix);
    }
}
