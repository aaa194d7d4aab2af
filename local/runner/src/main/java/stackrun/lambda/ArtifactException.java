package stackrun.lambda;

/** A function's code is not there; the message says which command makes it. */
public final class ArtifactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArtifactException(String artifact) {
        super("build %s first: ./mvnw -q -DskipTests package -pl %s -am".formatted(artifact, artifact));
    }
}
