package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files behind the keys in templates.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_cloud-assembly-schema.AssetManifest.html">AssetManifest</a>
 */
class AssetsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void synthesise() throws IOException {
        Files.writeString(folder.resolve("Hello.assets.json"), """
            {"version": "54.0.0", "files": {
              "f00d": {
                "source": {"path": "asset.f00d.zip", "packaging": "file"},
                "destinations": {"here": {"bucketName": "b", "objectKey": "f00d.zip"}}},
              "beef": {
                "source": {"path": "asset.beef", "packaging": "zip"},
                "destinations": {"here": {"bucketName": "b", "objectKey": "beef.zip"}}},
              "cafe": {
                "source": {"executable": ["make"]},
                "destinations": {"here": {"bucketName": "b", "objectKey": "cafe.zip"}}}}}
            """);
        Files.writeString(folder.resolve("Hello.template.json"), "{\"Resources\": {}}");
        Files.writeString(folder.resolve("asset.f00d.zip"), "zip");
    }

    @Test
    void areFoundByTheKeyTheyAreDeployedUnder() {
        assertThat(assets().find("f00d.zip")).contains(folder.resolve("asset.f00d.zip"));
    }

    @Test
    void areFoundAsFolders() throws IOException {
        Files.createDirectory(folder.resolve("asset.beef"));

        assertThat(assets().find("beef.zip")).contains(folder.resolve("asset.beef"));
    }

    @Test
    void areNotFoundWhereTheirFileIsMissingOrWouldHaveToBeMade() {
        assertThat(assets().find("beef.zip")).isEmpty();
        assertThat(assets().find("cafe.zip")).isEmpty();
        assertThat(assets().find("unknown.zip")).isEmpty();
    }

    private Assets assets() {
        return Stacks.read(folder).assets();
    }

    @Test
    void namesAStackAsItIsDeployed() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), """
            {"artifacts": {
              "Hello.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Hello.assets.json"}},
              "Tree": {"type": "cdk:tree"},
              "Hello": {"type": "aws:cloudformation:stack",
                        "properties": {"templateFile": "Hello.template.json", "stackName": "my-hello"}}}}
            """);

        assertThat(Stacks.read(folder).named("my-hello").orElseThrow().name()).isEqualTo("Hello");
        assertThat(Stacks.read(folder).named("Hello")).isEmpty();
    }
}
