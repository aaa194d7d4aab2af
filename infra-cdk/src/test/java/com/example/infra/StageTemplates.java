package com.example.infra;

import com.example.infra.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All templates of one stage, synthesised once for the tests that ask. */
final class StageTemplates {

    private static final Path DIRECTORY = temporaryDirectory();
    private static final Map<String, StageTemplates> STAGES = new ConcurrentHashMap<>();

    private final Path assembly;
    private final SortedMap<String, String> texts;
    private final SortedMap<String, JsonNode> stacks = new TreeMap<>();

    private StageTemplates(Path assembly) {
        this.assembly = assembly;
        this.texts = Templates.of(assembly);
        texts.forEach((file, text) ->
                stacks.put(file.replace(".json", ""), JsonMapper.shared().readTree(text)));
    }

    static StageTemplates of(String stage) {
        return STAGES.computeIfAbsent(stage, name -> in(Synthesis.synthesize(name, "code", DIRECTORY)));
    }

    /** Those of a cloud assembly. */
    static StageTemplates in(Path assembly) {
        return new StageTemplates(assembly);
    }

    Path assembly() {
        return assembly;
    }

    /** The normalised text of each file that is committed. */
    SortedMap<String, String> texts() {
        return texts;
    }

    SortedMap<String, JsonNode> stacks() {
        return stacks;
    }

    boolean keepsData() {
        return resource("AWS::DynamoDB::Table", "Orders")
                .json()
                .path("DeletionPolicy")
                .asString("")
                .equals("Retain");
    }

    List<Resource> resources() {
        var resources = new ArrayList<Resource>();
        stacks.forEach((stack, template) -> template.path("Resources")
                .properties()
                .forEach(entry -> resources.add(new Resource(this, stack, entry.getKey(), entry.getValue()))));
        return resources;
    }

    List<Resource> resources(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    Resource resource(String type, String name) {
        return resources(type).stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no %s named %s".formatted(type, name)));
    }

    Resource resource(String stack, JsonNode id) {
        return resources().stream()
                .filter(resource ->
                        resource.stack().equals(stack) && resource.id().equals(id.asString("")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no %s in %s".formatted(id, stack)));
    }

    /** The resource that a Ref or a GetAtt means, or one of them in an output of another stack. */
    Resource target(String stack, JsonNode reference) {
        if (reference.has("Ref")) {
            return resource(stack, reference.path("Ref"));
        }
        if (reference.has("Fn::GetAtt")) {
            return resource(stack, reference.path("Fn::GetAtt").path(0));
        }
        if (reference.has("Fn::GetStackOutput")) {
            var output = reference.path("Fn::GetStackOutput");
            var from = stackNamed(output.path("StackName").asString());
            return target(
                    from.getKey(),
                    from.getValue()
                            .path("Outputs")
                            .path(output.path("OutputName").asString())
                            .path("Value"));
        }
        var export = reference.path("Fn::ImportValue");
        for (var exporting : stacks.entrySet()) {
            for (var output : exporting.getValue().path("Outputs").properties()) {
                if (export.isString()
                        && output.getValue().path("Export").path("Name").equals(export)) {
                    return target(exporting.getKey(), output.getValue().path("Value"));
                }
            }
        }
        throw new NoSuchElementException("%s in %s leads nowhere".formatted(reference, stack));
    }

    private Map.Entry<String, JsonNode> stackNamed(String deployedName) {
        return stacks.entrySet().stream()
                .filter(stack ->
                        stack.getValue().at("/Metadata/StackName").asString("").equals(deployedName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no stack is named " + deployedName));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Synthesis.MODULE.resolve("target")), "synthesis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
