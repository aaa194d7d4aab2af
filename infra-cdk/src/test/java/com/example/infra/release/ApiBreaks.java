package com.example.infra.release;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Compares released OpenAPI files with those of the tree by <a
 * href="https://github.com/OpenAPITools/openapi-diff">openapi-diff</a>, and by two rules of this API: an unknown field is
 * refused, so that removing one from a request breaks its senders; and a bearer token carries scopes, so that taking a
 * scope away from an operation shuts out its callers.
 */
final class ApiBreaks {

    private ApiBreaks() {}

    static List<Break> between(Map<String, Path> released, Map<String, Path> tree) {
        var breaks = new ArrayList<Break>();
        released.forEach((name, file) -> {
            var now = tree.get(name);
            if (now == null) {
                breaks.add(Break.named("openapi/%s is removed".formatted(name)));
            } else {
                breaks.addAll(ofFile("openapi/" + name, OpenApiCompare.fromFiles(file.toFile(), now.toFile())));
                breaks.addAll(RemovedScopes.between("openapi/" + name, file, now));
            }
        });
        return breaks;
    }

    private static List<Break> ofFile(String name, ChangedOpenApi changes) {
        var breaks = new ArrayList<Break>();
        for (var missing : changes.getMissingEndpoints()) {
            breaks.add(Break.named("%s: %s %s is removed".formatted(name, missing.getMethod(), missing.getPathUrl())));
        }
        for (var operation : changes.getChangedOperations()) {
            var at = "%s: %s %s".formatted(name, operation.getHttpMethod(), operation.getPathUrl());
            if (operation.isIncompatible()) {
                breaks.add(new Break(at + " is incompatible", rendered(changes)));
            }
            for (var field : removedFields(operation)) {
                breaks.add(Break.named("%s no longer takes the field %s".formatted(at, field)));
            }
        }
        if (breaks.isEmpty() && changes.isIncompatible()) {
            breaks.add(new Break(name + " is incompatible", rendered(changes)));
        }
        return breaks;
    }

    private static Set<String> removedFields(ChangedOperation operation) {
        var fields = new LinkedHashSet<String>();
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            body.getContent().getChanged().values().forEach(media -> removedFields("", media.getSchema(), fields));
        }
        return fields;
    }

    private static void removedFields(String at, @Nullable ChangedSchema schema, Set<String> fields) {
        if (schema == null) {
            return;
        }
        schema.getMissingProperties().keySet().forEach(name -> fields.add(at + "/" + name));
        schema.getChangedProperties().forEach((name, changed) -> removedFields(at + "/" + name, changed, fields));
        removedFields(at + "/0", schema.getItems(), fields);
    }

    private static String rendered(ChangedOpenApi changes) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
