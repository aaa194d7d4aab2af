package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each value of each resource type, replaced by one of every kind: the stage is planned, or refused with one sentence that
 * begins with the JSON path. No other exception leaves the reader.
 */
class WrongKindsTest {

    private static final List<String> KINDS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "1.5",
            "1e400",
            "\"\"",
            "\"text\"",
            "\"5\"",
            "[]",
            "[null]",
            "[1]",
            "[\"text\"]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\": null}",
            "{\"a\": 1, \"b\": 2}",
            "{\"Ref\": \"AWS::NoValue\"}");

    /** They are resolved alike for every type. */
    private static final List<String> FUNCTIONS = List.of(
            "{\"Ref\": 1}",
            "{\"Ref\": {}}",
            "{\"Fn::GetAtt\": {}}",
            "{\"Fn::GetAtt\": [1]}",
            "{\"Fn::Join\": 1}",
            "{\"Fn::Sub\": [1, 2]}",
            "{\"Fn::Sub\": [\"${a}\", {\"a\": {}}]}",
            "{\"Fn::Select\": [{}, {}]}",
            "{\"Fn::Split\": [{}, 1]}",
            "{\"Fn::If\": [{}, 1, 2]}",
            "{\"Fn::If\": {}}",
            "{\"Fn::Not\": []}",
            "{\"Fn::Equals\": 1}",
            "{\"Fn::FindInMap\": {}}",
            "{\"Fn::Cidr\": [1, 2, 3]}",
            "{\"Fn::Base64\": {}}",
            "{\"Fn::GetAZs\": []}",
            "{\"Fn::ImportValue\": []}",
            "{\"Condition\": \"none\"}");

    private static final Pattern RESOURCE = Pattern.compile("/Resources/([^/]+)(.*)");

    private static final Pattern PATH =
            Pattern.compile("\\w+/(Resources|Parameters|Conditions|Mappings|Outputs)(/|: ).*");

    /** Only what every template has: the large ones repeat themselves. */
    private final Set<String> seen = new HashSet<>();

    /** One template has each type that runs here, the other a REST API of resources and methods. */
    @ParameterizedTest
    @ValueSource(strings = {"synth", "restapi"})
    void areReadOrRefusedWithTheirPath(String folder) throws IOException, URISyntaxException {
        var templates =
                templates(Path.of(WrongKindsTest.class.getResource(folder).toURI()));
        var failures = new ArrayList<String>();
        for (var name : templates.keySet()) {
            replaceEach(name, templates, templates.get(name), "", failures);
        }

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(failures).isEmpty();
    }

    private void replaceEach(
            String stack, Map<String, JsonNode> templates, JsonNode node, String path, List<String> failures) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                var place = kind(templates.getOrDefault(stack, MissingNode.getInstance()), path + "/" + name);
                if (seen.add(place)) {
                    for (var kind : kinds(place)) {
                        object.set(name, JsonMapper.shared().readTree(kind));
                        check(templates, stack + path + "/" + name + " = " + kind, failures);
                    }
                    object.set(name, value);
                }
                replaceEach(stack, templates, value, path + "/" + name, failures);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var value = array.get(i);
                var place = kind(templates.getOrDefault(stack, MissingNode.getInstance()), path + "/" + i);
                if (seen.add(place)) {
                    for (var kind : kinds(place)) {
                        array.set(i, JsonMapper.shared().readTree(kind));
                        check(templates, stack + path + "/" + i + " = " + kind, failures);
                    }
                    array.set(i, value);
                }
                replaceEach(stack, templates, value, path + "/" + i, failures);
            }
        }
    }

    private static List<String> kinds(String place) {
        boolean all = place.startsWith("AWS::SQS::Queue") || place.startsWith("/");
        return all ? Stream.concat(KINDS.stream(), FUNCTIONS.stream()).toList() : KINDS;
    }

    /** The same property of the same type is tried once, and what an intrinsic function takes once for each property. */
    private static String kind(JsonNode template, String path) {
        var resource = RESOURCE.matcher(path);
        var from = resource.matches()
                ? template.path("Resources")
                                .path(resource.group(1))
                                .path("Type")
                                .asString("")
                        + resource.group(2)
                : path;
        return from.replaceAll("/\\d+", "/*").replaceAll("/Fn::.*", "/Fn");
    }

    private static void check(Map<String, JsonNode> templates, String what, List<String> failures) {
        try {
            var stacks = templates.entrySet().stream()
                    .map(each -> new Stack(each.getKey(), each.getValue()))
                    .toList();
            var _ = new Planner(Place.DEFAULT, ServerAddresses.NOT_STARTED, true).plan(Stacks.of(stacks));
        } catch (TemplateException e) {
            var message = String.valueOf(e.getMessage());
            if (!PATH.matcher(message).matches() || message.contains("cannot be read:") || message.contains("\n")) {
                failures.add(what + " → " + message);
            }
        } catch (RuntimeException e) {
            failures.add(what + " → " + e);
        }
    }

    private static Map<String, JsonNode> templates(Path folder) throws IOException {
        var templates = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var template = JsonMapper.shared().readTree(file);
                if (template.get("Resources") instanceof ObjectNode resources) {
                    withoutNetwork(resources);
                    templates.put(file.getFileName().toString().replaceAll("\\W.*", ""), template);
                }
            }
        }
        return templates;
    }

    /** Of what is not made, no property is read. */
    private static void withoutNetwork(ObjectNode resources) {
        for (var id : List.copyOf(resources.propertyNames())) {
            if (resources.path(id).path("Type").asString("").startsWith("AWS::EC2::")) {
                resources.remove(id);
            }
        }
    }
}
