package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code -c packaging=image} changes where the code of functions comes from, and nothing else.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html">
 *     AWS::Lambda::Function</a>: an image has neither a handler nor a runtime
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-custom.html">SnapStart of container
 *     images</a>
 */
class ImagePackagingTest {

    private static final List<String> OF_ONE_FORM = List.of("Code", "Handler", "PackageType", "Runtime");

    @TempDir
    private static Path directory;

    private static StageTemplates images;

    @BeforeAll
    static void synthesize() {
        images = StageTemplates.in(Synthesis.synthesizeImages("dev", directory));
    }

    @Test
    void changesTheCodeOfFunctionsAndNothingElse() {
        assertThat(withoutForm(images)).isEqualTo(withoutForm(StageTemplates.of("dev")));
    }

    @Test
    void runsEveryFunctionFromAnImageThatIsSnapshotted() {
        assertThat(images.resources("AWS::Lambda::Function"))
                .hasSameSizeAs(StageTemplates.of("dev").resources("AWS::Lambda::Function"))
                .allSatisfy(function -> {
                    assertThat(function.property("PackageType").asString()).isEqualTo("Image");
                    assertThat(function.property("Code").propertyNames()).containsExactly("ImageUri");
                    assertThat(function.property("Handler").isMissingNode()).isTrue();
                    assertThat(function.property("Runtime").isMissingNode()).isTrue();
                    assertThat(function.property("SnapStart").path("ApplyOn").asString())
                            .isEqualTo("PublishedVersions");
                });
    }

    /** The AOT cache of an image is trained by the application that its functions run, on their kind of processor. */
    @Test
    void buildsOneImageForEachService() {
        var applications = images.resources("AWS::Lambda::Function").stream()
                .map(function -> function.property("Environment")
                        .at("/Variables/MAIN_CLASS")
                        .asString())
                .distinct()
                .toList();
        var sources = builds().map(image -> image.path("source")).distinct().toList();

        assertThat(sources)
                .extracting(source -> source.at("/dockerBuildArgs/MAIN_CLASS").asString())
                .containsExactlyInAnyOrderElementsOf(applications);
        assertThat(sources)
                .extracting(source -> source.path("platform").asString())
                .containsOnly("linux/arm64");
    }

    /** What {@code cdk deploy} builds before it creates the stacks. */
    private static Stream<JsonNode> builds() {
        try (var files = Files.list(images.assembly())) {
            return files
                    .filter(file -> file.toString().endsWith(".assets.json"))
                    .flatMap(file -> JsonMapper.shared()
                            .readTree(file.toFile())
                            .path("dockerImages")
                            .valueStream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, JsonNode> withoutForm(StageTemplates stage) {
        var templates = new TreeMap<String, JsonNode>();
        stage.stacks().forEach((stack, template) -> {
            var copy = template.deepCopy();
            for (var resource : copy.path("Resources")) {
                if (resource.path("Type").asString().equals("AWS::Lambda::Function")) {
                    ((ObjectNode) resource.path("Properties")).remove(OF_ONE_FORM);
                }
            }
            templates.put(stack, copy);
        });
        return templates;
    }
}
