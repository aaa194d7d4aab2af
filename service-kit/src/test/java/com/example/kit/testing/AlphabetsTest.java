package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tests that every string that a caller sends has a pattern and a maximum length in {@code openapi/*.yaml}. */
@ParameterizedClass
@MethodSource("com.example.kit.testing.DocumentedApi#names")
class AlphabetsTest {

    private final DocumentedApi api;

    AlphabetsTest(String name) {
        this.api = DocumentedApi.of(name);
    }

    @Test
    void areThereForEveryTextOfABody() {
        var free = new TreeSet<String>();
        bodies().forEach(schema -> visit("body", schema, (where, each) -> {
            if (each.path("type").asString("").equals("string") && !hasAlphabet(each)) {
                free.add(where);
            }
        }));

        assertThat(free).isEmpty();
    }

    @Test
    void areThereForEveryParameter() {
        var free = new TreeSet<String>();
        parameters().forEach(parameter -> {
            var schema = parameter.path("schema");
            var bounded = switch (schema.path("type").asString("")) {
                case "string" -> hasAlphabet(schema);
                case "integer" -> schema.has("minimum") && schema.has("maximum");
                default -> false;
            };
            if (!bounded) {
                free.add(parameter.path("name").asString());
            }
        });

        assertThat(free).isEmpty();
    }

    /** The message for a number that is too large for the validator names both bounds. */
    @Test
    void boundEveryNumberOfABody() {
        var unbounded = new TreeSet<String>();
        bodies().forEach(schema -> visit("body", schema, (where, each) -> {
            if (each.path("type").asString("").equals("integer") && !(each.has("minimum") && each.has("maximum"))) {
                unbounded.add(where);
            }
        }));

        assertThat(unbounded).isEmpty();
    }

    @Test
    void refuseMembersThatNobodyNamed() {
        var open = new TreeSet<String>();
        api.json().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().path("type").asString("").equals("object")
                    && !schema.getValue().path("additionalProperties").isBoolean()) {
                open.add(schema.getKey());
            }
        });

        assertThat(open).isEmpty();
    }

    /**
     * Java, JavaScript with and without {@code u}, Python and RE2 agree on classes of characters up to U+FFFF, on anchors,
     * groups and repetition. They do not on {@code \s}, {@code \w}, {@code \d}, the dot, look-around or back references.
     *
     * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#name-regular-expressions">JSON Schema, regular
     *     expressions: what to keep to</a>
     */
    @Test
    void areWrittenInWhatEveryReaderUnderstands() {
        var patterns = api.json().findValuesAsString("pattern");

        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            assertThat(pattern).startsWith("^").endsWith("$").doesNotContain("(?", "\\u{", "[[", "&&");
            assertThat(pattern.replaceAll("\\\\u[0-9A-F]{4}", ""))
                    .doesNotContainPattern("\\\\[A-Za-z0-9]")
                    .as("a dot stands in a class or is escaped")
                    .matches("([^.\\[\\\\]|\\\\.|\\[(\\\\.|[^\\]\\\\])+])*");
        });
    }

    /**
     * A name has one meaning: a SKU in a path has the pattern of a SKU in a body, and {@code next} that of a cursor.
     */
    @Test
    void areTheSameForOneName() {
        var shapes = new LinkedHashMap<String, List<String>>();
        parameters().forEach(parameter -> shape(shapes, parameter.path("name").asString(), parameter.path("schema")));
        api.json()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> shape(shapes, property.getKey(), property.getValue())));

        assertThat(shapes).isNotEmpty();
        assertThat(shapes.entrySet().stream()
                        .filter(shape -> List.of("sku", "orderId", "cursor", "currency", "from", "to")
                                .contains(shape.getKey())))
                .allSatisfy(shape -> assertThat(shape.getValue().stream().distinct())
                        .as(shape.getKey())
                        .hasSize(1));
    }

    private void shape(Map<String, List<String>> shapes, String name, JsonNode schema) {
        var kind = name.equals("next") ? "cursor" : name;
        var resolved = api.resolved(schema);
        shapes.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(resolved.path("pattern").asString("any")
                        + resolved.path("maxLength").asString(""));
    }

    private static boolean hasAlphabet(JsonNode schema) {
        return schema.has("pattern") || schema.has("enum");
    }

    private void visit(String where, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        var resolved = api.resolved(schema);
        visitor.accept(where, resolved);
        resolved.path("properties")
                .properties()
                .forEach(property -> visit(where + "/" + property.getKey(), property.getValue(), visitor));
        if (resolved.has("items")) {
            visit(where + "/0", resolved.path("items"), visitor);
        }
    }

    private Stream<JsonNode> bodies() {
        return operations()
                .map(operation -> operation.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode());
    }

    private Stream<JsonNode> parameters() {
        return operations()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .map(api::resolved);
    }

    private Stream<JsonNode> operations() {
        return api.json().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
