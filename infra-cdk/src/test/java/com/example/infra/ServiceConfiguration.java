package com.example.infra;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The {@code application.yaml} of a service. */
record ServiceConfiguration(JsonNode yaml) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_0-9]+)[:}]");

    static ServiceConfiguration of(Path repository, String module) {
        return new ServiceConfiguration(
                new YAMLMapper().readTree(repository.resolve(module).resolve("src/main/resources/application.yaml")));
    }

    String applicationName() {
        return yaml.at("/spring/application/name").asString();
    }

    /** The environment variables that properties are taken from. */
    SortedSet<String> variables() {
        var variables = new TreeSet<String>();
        texts(yaml).forEach(text -> VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group(1))));
        return variables;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(ServiceConfiguration::texts)
                : Stream.of(node.asString());
    }
}
