package com.example.infra.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A copy of what this tree promises, to be edited; the tree itself stands for the release. */
record EditedTree(Path folder) {

    /** The stage that is committed whole. */
    private static final String BASE = "dev";

    static final Promises RELEASED = Promises.ofTree(Path.of(System.getProperty("shop.repository")));

    static EditedTree in(Path folder) throws IOException {
        copy(RELEASED.openapi(), folder.resolve("openapi"), ".yaml");
        copy(RELEASED.openapi().resolve("events"), folder.resolve("openapi/events"), ".schema.json");
        copy(RELEASED.templates(), folder.resolve("templates"), ".json");
        copy(RELEASED.templates().resolve(BASE), folder.resolve("templates").resolve(BASE), ".json");
        return new EditedTree(folder);
    }

    /** The names of the promises that the copy breaks after an edit of one file; a template is named without its stage. */
    List<String> breaksAfter(String file, Consumer<ObjectNode> edit) throws IOException {
        edit(file, edit);
        return breaks();
    }

    /** The breaks of an update after an edit of one template. */
    List<String> updateBreaksAfter(String file, Consumer<ObjectNode> edit) throws IOException {
        edit(file, edit);
        return names(RELEASED.updatesBrokenBy(copy()));
    }

    private void edit(String file, Consumer<ObjectNode> edit) throws IOException {
        var path = folder.resolve(file);
        ObjectMapper mapper = file.endsWith(".yaml") ? new YAMLMapper() : JsonMapper.shared();
        var contents = (ObjectNode) mapper.readTree(path.toFile());
        var before = contents.deepCopy();
        edit.accept(contents);
        if (contents.equals(before)) {
            throw new AssertionError("the edit changes nothing in " + file);
        }
        mapper.writeValue(path.toFile(), contents);
    }

    List<String> breaksWithout(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return breaks();
    }

    List<String> breaks() {
        return names(RELEASED.brokenBy(copy()));
    }

    Promises copy() {
        return new Promises(folder.resolve("openapi"), folder.resolve("templates"));
    }

    private static List<String> names(List<Break> breaks) {
        return breaks.stream()
                .map(Break::name)
                .map(name -> name.replaceFirst("^[a-z]+/(?=[A-Z]\\w+\\.json )", ""))
                .distinct()
                .toList();
    }

    private static void copy(Path from, Path to, String ending) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
