package com.example.local.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.template.Place;
import com.example.local.template.Stack;
import com.example.local.template.Stacks;
import com.example.local.template.TemplateException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
            "{\"Ref\": 1}",
            "{\"Ref\": {}}",
            "{\"Ref\": \"AWS::NoValue\"}",
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

    private static final Pattern PATH =
            Pattern.compile("\\w+/(Resources|Parameters|Conditions|Mappings|Outputs)(/|: ).*");

    /** Only what every template has: the large ones repeat themselves. */
    private final Set<String> seen = new HashSet<>();

    @Test
    void areReadOrRefusedWithTheirPath() throws IOException, URISyntaxException {
        var templates =
                templates(Path.of(WrongKindsTest.class.getResource("synth").toURI()));
        var failures = new ArrayList<String>();
        for (var name : templates.keySet()) {
            replaceEach(name, templates, templates.get(name), "", failures);
        }

        assertThat(seen).hasSizeGreaterThan(250);
        assertThat(failures).isEmpty();
    }

    private void replaceEach(
            String stack, TreeMap<String, JsonNode> templates, JsonNode node, String path, List<String> failures) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                if (seen.add(kind(path + "/" + name))) {
                    for (var kind : KINDS) {
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
                if (seen.add(kind(path + "/*"))) {
                    for (var kind : KINDS) {
                        array.set(i, JsonMapper.shared().readTree(kind));
                        check(templates, stack + path + "/" + i + " = " + kind, failures);
                    }
                    array.set(i, value);
                }
                replaceEach(stack, templates, value, path + "/" + i, failures);
            }
        }
    }

    private static String kind(String path) {
        return path.replaceAll("/\\d+", "/*");
    }

    private static void check(TreeMap<String, JsonNode> templates, String what, List<String> failures) {
        var nowhere = URI.create("http://127.0.0.1");
        try {
            var stacks = templates.entrySet().stream()
                    .map(each -> new Stack(each.getKey(), each.getValue()))
                    .toList();
            var _ = new ResourceTypes(Place.LOCAL, new ResourceTypes.Endpoints(nowhere, nowhere), true)
                    .plan(Stacks.of(stacks));
        } catch (TemplateException e) {
            var message = String.valueOf(e.getMessage());
            if (!PATH.matcher(message).matches() || message.contains("cannot be read:") || message.contains("\n")) {
                failures.add(what + " → " + message);
            }
        } catch (RuntimeException e) {
            failures.add(what + " → " + e);
        }
    }

    private static TreeMap<String, JsonNode> templates(Path folder) throws IOException {
        var templates = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var template = JsonMapper.shared().readTree(file);
                if (template.has("Resources")) {
                    templates.put(file.getFileName().toString().replaceAll("\\W.*", ""), template);
                }
            }
        }
        return templates;
    }
}
