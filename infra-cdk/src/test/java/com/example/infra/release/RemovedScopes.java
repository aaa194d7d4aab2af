package com.example.infra.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Scopes that admitted a caller to an operation of a released OpenAPI file and no longer do. */
final class RemovedScopes {

    private static final YAMLMapper YAML = new YAMLMapper();

    private RemovedScopes() {}

    static List<Break> between(String name, Path released, Path tree) {
        var breaks = new ArrayList<Break>();
        var now = YAML.readTree(tree.toFile()).path("paths");
        YAML.readTree(released.toFile())
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = now.path(path.getKey()).path(method.getKey());
                    if (operation.has("security")) {
                        var removed = scopes(method.getValue());
                        removed.removeAll(scopes(operation));
                        removed.forEach(scope -> breaks.add(Break.named("%s: %s %s no longer admits the scope %s"
                                .formatted(name, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), scope))));
                    }
                }));
        return breaks;
    }

    private static Set<String> scopes(JsonNode operation) {
        var scopes = new TreeSet<String>();
        operation
                .path("security")
                .forEach(scheme -> scheme.forEach(list -> list.forEach(scope -> scopes.add(scope.asString()))));
        return scopes;
    }
}
