package stackrun.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resolves the names that one stack can refer to, and records the resources that were referred to. */
final class Scope {

    private final Stack stack;
    private final Evaluator stage;
    private final PseudoParameters pseudoParameters;
    private final Conditions conditions;
    private final Set<String> references = new LinkedHashSet<>();

    Scope(Stack stack, Evaluator stage, PseudoParameters pseudoParameters, Conditions conditions) {
        this.stack = stack;
        this.stage = stage;
        this.pseudoParameters = pseudoParameters;
        this.conditions = conditions;
    }

    /** The resources referred to so far, by {@link Resource#key}. */
    Set<String> references() {
        return references;
    }

    boolean exists(String id) {
        return stack.resource(id)
                .at("Condition")
                .findText()
                .map(conditions::named)
                .orElse(true);
    }

    /** Adds a dependency, unless a condition omits the resource. */
    void dependOn(String id, String path) {
        requireKnown(id, path);
        if (exists(id)) {
            var _ = referred(id, path);
        }
    }

    /** The value of {@code Ref}; empty for {@code AWS::NoValue}. */
    Optional<JsonNode> ref(String name, String path) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        return Optional.of(pseudoParameters
                .value(stack, name)
                .or(() -> new Parameters(stack).value(name, path))
                .orElseGet(() -> refToResource(name, path)));
    }

    private JsonNode refToResource(String id, String path) {
        if (!stack.resource(id).isPresent()) {
            throw new TemplateException(path, "%s is not a resource, parameter or pseudo parameter".formatted(id));
        }
        var resource = referred(id, path);
        return JsonNodeFactory.instance.stringNode(stage.references(resource).ref(resource));
    }

    JsonNode attribute(String id, String attribute, String path) {
        requireKnown(id, path);
        var resource = referred(id, path);
        var references = stage.references(resource);
        var list = references.list(resource, attribute);
        if (list.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(references.attribute(resource, attribute));
        }
        var array = JsonNodeFactory.instance.arrayNode();
        list.get().forEach(array::add);
        return array;
    }

    String region() {
        return pseudoParameters.region();
    }

    JsonNode zones(String region, String path) {
        return AvailabilityZones.of(pseudoParameters.region(), region, path);
    }

    private void requireKnown(String id, String path) {
        if (!stack.resource(id).isPresent()) {
            throw new TemplateException(path, "%s is not a resource of this stack".formatted(id));
        }
    }

    private Resource referred(String id, String path) {
        if (!exists(id)) {
            throw new TemplateException(path, "%s is left out by its condition".formatted(id));
        }
        var resource = stage.resource(stack, id);
        references.add(resource.key());
        return resource;
    }

    String imported(String name, String path) {
        return read(stage.imported(stack, name, path));
    }

    /** The value of an output of a stack in this region, which {@code Fn::GetStackOutput} reads. */
    String output(String stackName, String output, String region, String path) {
        if (!region.equals(pseudoParameters.region())) {
            throw new TemplateException(
                    path + "/Region",
                    "only stacks of %s run here, not those of %s".formatted(pseudoParameters.region(), region));
        }
        return read(stage.output(stack, stackName, output, path));
    }

    private String read(Imported imported) {
        references.addAll(imported.references());
        return imported.text();
    }

    JsonNode mapping(List<String> keys, String path) {
        return new Mappings(stack).value(keys, path);
    }
}
