package stackrun.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every template of a folder: the committed ones ({@code Data.json}), or those that {@code cdk synth} writes to
 * {@code cdk.out} ({@code my-app-Data.template.json}).
 */
record TemplateFolder(Path folder) {

    /** @throws TemplateException if there is no such folder, no template in it, or a file is not JSON */
    List<Stack> stacks() {
        var stacks = new ArrayList<Stack>();
        var names = Manifest.in(folder);
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var template = parse(file);
                if (template.has("Resources")) {
                    stacks.add(names.stackOf(file)
                            .map(name -> new Stack(nameOf(file), name, template))
                            .orElseGet(() -> new Stack(nameOf(file), template)));
                }
            }
        } catch (IOException e) {
            throw missing();
        }
        if (stacks.isEmpty()) {
            throw new TemplateException(folder.toString(), "there is no template in this folder");
        }
        stacks.sort(Comparator.comparing(Stack::name));
        return stacks;
    }

    Assets assets() {
        try {
            return Assets.in(folder);
        } catch (IOException e) {
            throw missing();
        }
    }

    private TemplateException missing() {
        return new TemplateException(folder.toString(), "there is no such folder to read templates from");
    }

    static JsonNode parse(Path file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new TemplateException(file.toString(), "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("(\\.template)?\\.json$", "");
    }
}
