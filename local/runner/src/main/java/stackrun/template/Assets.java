package stackrun.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that a cloud assembly deploys besides its templates, by their keys in the bucket of assets.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_cloud-assembly-schema.AssetManifest.html">AssetManifest</a>
 */
public record Assets(Map<String, Path> byKey) {

    static Assets none() {
        return new Assets(Map.of());
    }

    /** Reads the asset manifests, {@code *.assets.json}, that {@code cdk synth} writes beside its templates. */
    static Assets in(Path folder) throws IOException {
        var byKey = new HashMap<String, Path>();
        try (var manifests = Files.newDirectoryStream(folder, "*.assets.json")) {
            for (var manifest : manifests) {
                read(manifest, byKey);
            }
        }
        return new Assets(Map.copyOf(byKey));
    }

    private static void read(Path manifest, Map<String, Path> byKey) {
        var files =
                new Value(manifest.getFileName().toString(), JsonMapper.shared().readTree(manifest)).at("files");
        files.members()
                .values()
                .forEach(file -> file.at("source").at("path").findText().ifPresent(path -> {
                    var source = manifest.resolveSibling(path).toAbsolutePath().normalize();
                    file.at("destinations")
                            .members()
                            .values()
                            .forEach(destination ->
                                    byKey.put(destination.at("objectKey").text(), source));
                }));
    }

    /** The file or folder behind a key, if the assembly has it. */
    public Optional<Path> find(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(Files::exists);
    }
}
