package stackrun.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All stacks of one stage, with what they export to one another. */
public final class Stacks {

    /** An output that other stacks may import. */
    record Export(Stack stack, Value value) {}

    private final List<Stack> stacks;
    private final Assets assets;

    private Stacks(List<Stack> stacks, Assets assets) {
        this.stacks = List.copyOf(stacks);
        this.assets = assets;
    }

    public static Stacks of(List<Stack> stacks) {
        return new Stacks(stacks, Assets.none());
    }

    /**
     * Reads every template of a folder: the committed ones ({@code Data.json}) and what {@code cdk synth} leaves in
     * {@code cdk.out} ({@code my-app-Data.template.json}) alike.
     */
    public static Stacks read(Path folder) {
        var stacks = new ArrayList<Stack>();
        Assets assets;
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var template = parse(file);
                if (template.has("Resources")) {
                    stacks.add(new Stack(nameOf(file), template));
                }
            }
            assets = Assets.in(folder);
        } catch (IOException e) {
            throw new TemplateException(folder.toString(), "there is no such folder to read templates from");
        }
        if (stacks.isEmpty()) {
            throw new TemplateException(folder.toString(), "there is no template in this folder");
        }
        stacks.sort(Comparator.comparing(Stack::name));
        return new Stacks(stacks, assets);
    }

    private static JsonNode parse(Path file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new TemplateException(file.toString(), "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("(\\.template)?\\.json$", "");
    }

    public List<Stack> all() {
        return stacks;
    }

    public Assets assets() {
        return assets;
    }

    /** The output that is exported under this name; names may be made by intrinsics, which {@code evaluate} resolves. */
    Optional<Export> export(String name, Evaluate evaluate) {
        for (var stack : stacks) {
            for (var output : stack.section("Outputs").members().values()) {
                var exported = output.at("Export").find("Name");
                if (exported.isPresent() && evaluate.text(stack, exported.get()).equals(name)) {
                    return Optional.of(new Export(stack, output.at("Value")));
                }
            }
        }
        return Optional.empty();
    }

    /** Makes text of a node that may hold intrinsics. */
    @FunctionalInterface
    interface Evaluate {
        String text(Stack stack, Value value);
    }
}
