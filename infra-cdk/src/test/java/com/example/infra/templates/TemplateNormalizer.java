package com.example.infra.templates;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a synthesised template into the form that is committed. That form changes only if the definition changes, not if
 * code or CDK's bookkeeping does, and it can still be loaded.
 *
 * <p>Keys are sorted and arrays keep their order. The ids of versions and deployments lose their hash. Code is named after
 * the artifact from which it is packaged. Normalising twice changes nothing.
 */
public final class TemplateNormalizer {

    private TemplateNormalizer() {}

    /** Throws {@link IllegalArgumentException} if the template cannot be normalised. */
    public static String normalize(String template) {
        var root = (ObjectNode) JsonMapper.shared().readTree(StableIds.in(template));
        dropBookkeeping(root);
        root.path("Resources").properties().forEach(resource -> {
            nameCodeByArtifact(resource.getKey(), resource.getValue());
            keepNamingMetadata(resource.getValue());
        });
        return TemplateWriter.write(SortedKeys.of(root));
    }

    private static void dropBookkeeping(ObjectNode root) {
        root.remove("Rules");
        removeFrom(root, "Parameters", "BootstrapVersion");
        removeFrom(root, "Conditions", "CDKMetadataAvailable");
        removeFrom(root, "Resources", "CDKMetadata");
    }

    private static void removeFrom(ObjectNode root, String section, String name) {
        if (root.path(section) instanceof ObjectNode entries) {
            entries.remove(name);
            if (entries.isEmpty()) {
                root.remove(section);
            }
        }
    }

    private static void nameCodeByArtifact(String id, JsonNode resource) {
        if (resource.path("Properties").path("Code") instanceof ObjectNode code && code.has("S3Key")) {
            var artifact = resource.path("Metadata").path("Artifact");
            if (!artifact.isString()) {
                throw new IllegalArgumentException(
                        "%s has code from an asset but no Metadata.Artifact to name it by".formatted(id));
            }
            code.put("S3Bucket", "assets").put("S3Key", "asset:" + artifact.asString());
        }
    }

    private static void keepNamingMetadata(JsonNode resource) {
        if (resource.path("Metadata") instanceof ObjectNode metadata) {
            metadata.remove(metadata.propertyNames().stream()
                    .filter(name -> name.startsWith("aws:") && !name.equals("aws:cdk:path"))
                    .toList());
        }
    }
}
