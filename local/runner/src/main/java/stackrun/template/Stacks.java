package stackrun.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** All stacks of one stage, and the outputs that they export to each other. */
public final class Stacks {

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
     * Reads every template of a folder, and the manifests of their assets.
     *
     * @throws TemplateException if the folder contains no template, or a file that cannot be read
     */
    public static Stacks read(Path path) {
        var folder = new TemplateFolder(path);
        return new Stacks(folder.stacks(), folder.assets());
    }

    public List<Stack> all() {
        return stacks;
    }

    public Assets assets() {
        return assets;
    }

    /** Finds the stack that is deployed under a name. */
    Optional<Stack> named(String deployedName) {
        return stacks.stream()
                .filter(stack -> stack.deployedName().equals(deployedName))
                .findFirst();
    }

    /**
     * Finds the output that is exported under a name.
     *
     * @param evaluate resolves intrinsic functions in the names of exports
     */
    Optional<Export> export(String name, BiFunction<Stack, Value, String> evaluate) {
        for (var stack : stacks) {
            for (var output : stack.section("Outputs").members().values()) {
                var exported = output.at("Export").find("Name");
                if (exported.isPresent()
                        && evaluate.apply(stack, exported.get()).equals(name)) {
                    return Optional.of(new Export(stack, output.at("Value")));
                }
            }
        }
        return Optional.empty();
    }
}
