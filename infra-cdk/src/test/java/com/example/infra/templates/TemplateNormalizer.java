package com.example.infra.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a synthesised template into the form that is committed: one that changes when the definition changes, not when
 * only code or CDK's bookkeeping does, and that can still be loaded.
 *
 * <p>Keys are sorted, arrays keep their order; versions and deployments lose the hash in their ids, wherever the ids
 * stand; code is named by the artifact it is packaged from. Normalising twice changes nothing.
 */
public final class TemplateNormalizer {

    /** CDK puts a hash of the code or of the API into these ids, so that a change makes a new resource. */
    private static final Map<String, Pattern> HASHED_IDS = new LinkedHashMap<>();

    static {
        HASHED_IDS.put("AWS::Lambda::Version", Pattern.compile("(.+CurrentVersion)[0-9A-Fa-f]{32,40}"));
        HASHED_IDS.put("AWS::ApiGateway::Deployment", Pattern.compile("(.+Deployment)[0-9A-Fa-f]{32,40}"));
    }

    private TemplateNormalizer() {}

    /** Throws {@link IllegalArgumentException} if the template cannot be normalised. */
    public static String normalize(String template) {
        var renamed = withStableIds(template);
        var root = read(renamed);
        dropBookkeeping(root);
        root.path("Resources").properties().forEach(resource -> {
            nameCodeByArtifact(resource.getKey(), resource.getValue());
            keepNamingMetadata(resource.getValue());
        });
        return TemplateWriter.write(sorted(root));
    }

    /** Such an id is long enough to be itself wherever it occurs: in a Ref, a GetAtt, a Sub, a DependsOn or an export. */
    private static String withStableIds(String template) {
        var resources = read(template).path("Resources");
        var stable = template;
        for (var resource : resources.properties()) {
            var pattern = HASHED_IDS.get(resource.getValue().path("Type").asString(""));
            var hashed = pattern == null ? null : pattern.matcher(resource.getKey());
            if (hashed != null && hashed.matches()) {
                if (resources.has(hashed.group(1)) || stable.contains("\"" + hashed.group(1) + "\"")) {
                    throw new IllegalArgumentException(
                            "%s and another resource would both be %s".formatted(resource.getKey(), hashed.group(1)));
                }
                stable = stable.replace(resource.getKey(), hashed.group(1));
            }
        }
        return stable;
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

    static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.propertyNames().stream().sorted().forEach(name -> copy.set(name, sorted(object.path(name))));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(sorted(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static ObjectNode read(String template) {
        return (ObjectNode) JsonMapper.shared().readTree(template);
    }
}
