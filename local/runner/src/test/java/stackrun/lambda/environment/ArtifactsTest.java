package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.lambda.Artifact;

class ArtifactsTest {

    @TempDir
    private Path repository;

    /** Without its tests: somebody who wants to run a function waits for none. */
    @Test
    void sayWhichCommandMakesWhatIsMissing() {
        assertThatThrownBy(() -> new Artifacts(repository).taskRoot(new Artifact.Module("orders-service")))
                .isInstanceOf(ArtifactException.class)
                .hasMessage("build orders-service first: ./mvnw -q -DskipTests package -pl orders-service -am");
    }

    /**
     * Lambda unpacks a zip into its task root.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Deploy Java functions with .zip or JAR archives</a>
     */
    @Test
    void unpackAnAssetOnceAndRemoveItInTheEnd() throws IOException {
        var zip = new Artifact.Asset(zip("lib/a.jar", "hello/Hello.class"));
        Path unpacked;
        try (var artifacts = new Artifacts(repository)) {
            unpacked = artifacts.taskRoot(zip);

            assertThat(unpacked.resolve("hello/Hello.class")).hasContent("hello/Hello.class");
            assertThat(artifacts.jars(zip)).containsExactly(unpacked.resolve("lib/a.jar"));
            assertThat(artifacts.taskRoot(zip)).isEqualTo(unpacked);
        }
        assertThat(unpacked).doesNotExist();
    }

    /** A jar with all classes in it is a deployment package too. */
    @Test
    void needNoFolderOfLibraries() throws IOException {
        try (var artifacts = new Artifacts(repository)) {
            assertThat(artifacts.jars(new Artifact.Asset(zip("hello/Hello.class"))))
                    .isEmpty();
        }
    }

    @Test
    void takeAFolderAsItIs() throws IOException {
        var folder = Files.createDirectory(repository.resolve("asset.1"));
        try (var artifacts = new Artifacts(repository)) {
            assertThat(artifacts.taskRoot(new Artifact.Asset(folder))).isEqualTo(folder);
        }
        assertThat(folder).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset.2.zip", "asset.2"})
    void nameTheAssetThatIsNoZip(String name) throws IOException {
        var text = Files.writeString(repository.resolve(name), "no zip");
        try (var artifacts = new Artifacts(repository)) {
            assertThatThrownBy(() -> artifacts.taskRoot(new Artifact.Asset(text)))
                    .hasMessage("cannot unpack %s: the code of a function must be a zip or a jar", text);
        }
    }

    private Path zip(String... entries) throws IOException {
        var zip = repository.resolve("asset.zip");
        try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (var entry : entries) {
                var file = files.getPath("/", entry);
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry);
            }
        }
        return zip;
    }
}
