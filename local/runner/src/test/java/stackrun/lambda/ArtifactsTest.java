package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {

    /** Without its tests: somebody who wants to run a function waits for none. */
    @Test
    void sayWhichCommandMakesWhatIsMissing(@TempDir Path repository) {
        assertThatThrownBy(() -> new Artifacts(repository).taskRoot("orders-service"))
                .isInstanceOf(ArtifactException.class)
                .hasMessage("build orders-service first: ./mvnw -q -DskipTests package -pl orders-service -am");
    }
}
