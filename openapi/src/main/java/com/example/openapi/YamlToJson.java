package com.example.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Part of the build: writes each YAML file of a folder as JSON beside it, so that no function parses YAML as it starts. */
public final class YamlToJson {

    private YamlToJson() {}

    public static void main(String[] args) throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(args[0]), "*.yaml")) {
            for (var yaml : files) {
                var json = yaml.resolveSibling(yaml.getFileName().toString().replace(".yaml", ".json"));
                JsonMapper.shared().writeValue(json, new YAMLMapper().readTree(yaml));
            }
        }
    }
}
