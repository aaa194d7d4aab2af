package stackrun.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which a cloud assembly deploys its stacks, by the file names of their templates.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_cloud-assembly-schema.AwsCloudFormationStackProperties.html">AwsCloudFormationStackProperties</a>
 */
record Manifest(Map<String, String> stackByTemplate) {

    /** Reads {@code manifest.json}; a folder of templates has none. */
    static Manifest in(Path folder) {
        var file = folder.resolve("manifest.json");
        var names = new HashMap<String, String>();
        if (Files.isRegularFile(file)) {
            var artifacts = new Value(file.toString(), TemplateFolder.parse(file)).at("artifacts");
            artifacts.members().values().forEach(artifact -> {
                var properties = artifact.at("properties");
                properties
                        .find("stackName")
                        .ifPresent(
                                name -> names.put(properties.at("templateFile").text(), name.text()));
            });
        }
        return new Manifest(names);
    }

    Optional<String> stackOf(Path template) {
        return Optional.ofNullable(stackByTemplate.get(template.getFileName().toString()));
    }
}
