package stackrun.lambda;

import java.nio.file.Path;

/** The code of a function. */
public sealed interface Artifact {

    /** The name in stack traces. */
    String name();

    /** A module of the repository, such as {@code hello}, that packages the code. */
    record Module(String name) implements Artifact {}

    /** A file asset of a cloud assembly: a folder, or a zip or jar with the same contents. */
    record Asset(Path path) implements Artifact {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }
}
