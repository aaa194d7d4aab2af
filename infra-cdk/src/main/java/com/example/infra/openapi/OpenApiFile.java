package com.example.infra.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One service's OpenAPI 3.0 file. */
record OpenApiFile(String name, ObjectNode document) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Set<String> METHODS =
            new TreeSet<>(List.of("get", "put", "post", "delete", "options", "head", "patch", "trace"));

    /** Reads every file of a directory, in the order of their names. */
    static List<OpenApiFile> in(Path directory) {
        try (var files = Files.newDirectoryStream(directory, "*.yaml")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .sorted()
                    .map(OpenApiFile::read)
                    .toList();
        } catch (IOException e) {
            throw new InvalidContract("%s cannot be read: %s".formatted(directory, e));
        }
    }

    static OpenApiFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (YAML.readTree(file.toFile()) instanceof ObjectNode document
                    && document.path("openapi").asString("").startsWith("3.0.")) {
                return new OpenApiFile(name, document);
            }
        } catch (JacksonException e) {
            throw new InvalidContract("%s cannot be read: %s".formatted(name, e.getOriginalMessage()));
        }
        throw new InvalidContract("%s is not OpenAPI 3.0, the version API Gateway imports".formatted(name));
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey()) && method.getValue() instanceof ObjectNode operation) {
                    operations.add(Operation.of(this, path.getKey(), method.getKey(), operation));
                }
            }
        }
        return operations;
    }

    JsonNode pathParameters(String path) {
        return document.path("paths").path(path).path("parameters");
    }
}
