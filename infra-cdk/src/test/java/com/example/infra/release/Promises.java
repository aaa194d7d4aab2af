package com.example.infra.release;

import com.example.infra.templates.StageDifferences;
import com.example.infra.update.UpdateBreaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that callers, consumers of events and deployed data rely on, of a release or of the tree.
 *
 * @param openapi OpenAPI files, and in {@code events} the schemas of events
 * @param templates the folder of one stage, with a template for each stack, and a file with the differences of each other stage
 */
record Promises(Path openapi, Path templates) {

    static Promises ofTree(Path repository) {
        return new Promises(repository.resolve("openapi"), repository.resolve("infra-cdk/templates"));
    }

    /** Every way in which the tree does not keep what was promised. */
    List<Break> brokenBy(Promises tree) {
        var breaks = new ArrayList<Break>();
        breaks.addAll(ApiBreaks.between(apis(), tree.apis()));
        breaks.addAll(EventBreaks.between(events(), tree.events()));
        breaks.addAll(updatesBrokenBy(tree));
        return breaks;
    }

    /** Every way in which the templates of the tree cannot be deployed over those of the release. */
    List<Break> updatesBrokenBy(Promises tree) {
        return UpdateBreaks.between(stacks(), tree.stacks()).stream()
                .map(each -> new Break(each.name(), each.wayOut()))
                .toList();
    }

    /** The OpenAPI files by name. */
    SortedMap<String, Path> apis() {
        return files(openapi, ".yaml");
    }

    /** The schemas of events by file name. */
    SortedMap<String, JsonNode> events() {
        return read(files(openapi.resolve("events"), ".schema.json"));
    }

    /** The templates by stage and file: {@code prod/Data.json}. */
    SortedMap<String, JsonNode> stacks() {
        var stacks = new TreeMap<String, JsonNode>();
        for (var folder : list(templates).stream().filter(Files::isDirectory).toList()) {
            var base = folder.getFileName().toString();
            var whole = new TreeMap<String, String>();
            files(folder, ".json").forEach((name, file) -> whole.put(name, text(file)));
            put(base, whole, stacks);
            files(templates, ".json").forEach((name, file) -> {
                var stage = name.replace(".json", "");
                put(stage, new StageDifferences(base, stage).apply(whole, text(file)), stacks);
            });
        }
        return stacks;
    }

    private static void put(String stage, SortedMap<String, String> templates, SortedMap<String, JsonNode> stacks) {
        templates.forEach((name, text) ->
                stacks.put(stage + "/" + name, JsonMapper.shared().readTree(text)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, JsonNode> read(SortedMap<String, Path> files) {
        var contents = new TreeMap<String, JsonNode>();
        files.forEach((name, file) -> contents.put(name, JsonMapper.shared().readTree(file)));
        return contents;
    }

    private static SortedMap<String, Path> files(Path folder, String ending) {
        var files = new TreeMap<String, Path>();
        for (var file : list(folder)) {
            var name = file.getFileName().toString();
            if (name.endsWith(ending)) {
                files.put(name, file);
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
