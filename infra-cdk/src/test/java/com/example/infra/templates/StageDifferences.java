package com.example.infra.templates;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A stage's templates as their differences from those of a stage that is committed whole. The name of the stage does not
 * count as a difference: wherever it is a whole word in the templates of one stage, the other's name is expected.
 *
 * @param base the stage that is committed whole
 * @param stage the stage that is described by its differences
 */
public record StageDifferences(String base, String stage) {

    /** Writes the differences as one JSON document: a merge patch for each file, such as {@code Orders.json}. */
    public String write(SortedMap<String, String> baseTemplates, SortedMap<String, String> templates) {
        return TemplateWriter.write(SortedKeys.of(MergePatch.between(renamed(baseTemplates), joined(templates))));
    }

    /** Returns the whole templates that {@link #write} was given, from those of the base and the differences. */
    public SortedMap<String, String> apply(SortedMap<String, String> baseTemplates, String differences) {
        var templates = new TreeMap<String, String>();
        MergePatch.apply(renamed(baseTemplates), JsonMapper.shared().readTree(differences))
                .properties()
                .forEach(file -> templates.put(file.getKey(), TemplateWriter.write(SortedKeys.of(file.getValue()))));
        return templates;
    }

    private JsonNode renamed(SortedMap<String, String> templates) {
        var renamed = new TreeMap<String, String>();
        templates.forEach((file, text) -> renamed.put(file, text.replaceAll("\\b" + base + "\\b", stage)));
        return joined(renamed);
    }

    private static JsonNode joined(SortedMap<String, String> templates) {
        var joined = JsonNodeFactory.instance.objectNode();
        templates.forEach((file, text) -> joined.set(file, JsonMapper.shared().readTree(text)));
        return joined;
    }
}
