package stackrun.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Resolves a whole stage. Every name is derived from the templates, so that all references are known before anything is
 * created.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
public final class Evaluator {

    private final Stacks stacks;
    private final PseudoParameters pseudoParameters;
    private final Function<String, References> types;
    private final Resolved resolved = new Resolved();
    private final Imports imports = new Imports();

    /**
     * Creates an evaluator for one stage.
     *
     * @param types returns the references of a resource type, by its name
     */
    public Evaluator(Stacks stacks, Place place, Function<String, References> types) {
        this.stacks = stacks;
        this.pseudoParameters = new PseudoParameters(place);
        this.types = types;
    }

    /** Every resource whose condition holds, resolved, after those that it refers to. */
    public List<Resource> resources() {
        for (var stack : stacks.all()) {
            var scope = expression(stack).scope();
            for (var id : stack.resources().keySet()) {
                if (scope.exists(id)) {
                    var _ = resource(stack, id);
                }
            }
        }
        return new ArrayList<>(resolved.inOrder());
    }

    /**
     * The value of each output, by {@code <stack>.<output>}. Outputs that refer to something that does not run here are
     * omitted.
     */
    public SequencedMap<String, String> outputs() {
        var outputs = new TreeMap<String, String>();
        for (var stack : stacks.all()) {
            stack.section("Outputs")
                    .members()
                    .forEach((id, output) -> output(stack, output)
                            .ifPresent(value -> outputs.put("%s.%s".formatted(stack.name(), id), value)));
        }
        return outputs;
    }

    private Optional<String> output(Stack stack, Value output) {
        try {
            return expression(stack).output(output);
        } catch (TemplateException e) {
            return Optional.empty();
        }
    }

    Resource resource(Stack stack, String id) {
        return resolved.get(stack, id, () -> expression(stack).resource(id));
    }

    References references(Resource resource) {
        return types.apply(resource.type());
    }

    private Expression expression(Stack stack) {
        return new Expression(stack, this, pseudoParameters);
    }

    /** The value that another stack exports under this name. */
    Imported imported(Stack by, String name, String path) {
        return read(
                by,
                stacks.export(name, (stack, value) -> expression(stack).text(value))
                        .orElseThrow(() -> new TemplateException(path, "no stack exports " + name)),
                path);
    }

    /** The value of another stack's output, exported or not. */
    Imported output(Stack by, String stackName, String output, String path) {
        var from = stacks.named(stackName)
                .orElseThrow(() -> new TemplateException(path, "no stack is named " + stackName));
        return read(
                by,
                from.output(output)
                        .filter(found -> expression(from).exists(found))
                        .map(found -> new Export(from, found.at("Value")))
                        .orElseThrow(
                                () -> new TemplateException(path, "%s has no output %s".formatted(stackName, output))),
                path);
    }

    private Imported read(Stack by, Export export, String path) {
        imports.record(by, export, path);
        var expression = expression(export.stack());
        var text = expression.text(export.value());
        return new Imported(text, expression.scope().references());
    }
}
