package com.example.kit.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A header, a query parameter or a part of a path as a contract describes it.
 *
 * @param place {@code header}, {@code query} or {@code path}
 */
public record DocumentedParameter(String name, String place, JsonNode definition, Schema schema) {

    private static final int[] LENGTHS = {
        0, 1, 2, 3, 12, 25, 26, 27, 39, 40, 41, 67, 68, 69, 127, 128, 129, 130, 131, 5_000
    };

    static DocumentedParameter of(JsonNode parameter, JsonNode components) {
        var document = (ObjectNode) parameter.path("schema").deepCopy();
        document.set("components", components);
        return new DocumentedParameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter,
                SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(document));
    }

    /** True if the contract allows this text. A number must be in JSON's notation. */
    public boolean allows(String text) {
        if (!definition.at("/schema/type").asString().equals("integer")) {
            return schema.validate(StringNode.valueOf(text)).isEmpty();
        }
        return text.matches("0|-?[1-9][0-9]{0,17}")
                && schema.validate(LongNode.valueOf(Long.parseLong(text))).isEmpty();
    }

    /** Texts at and beyond each bound of the contract, and common near misses. */
    public Set<String> probes() {
        var probes = new LinkedHashSet<String>();
        bounds().forEach(probes::add);
        for (int length : LENGTHS) {
            Stream.of("0", "1", "A", "a", "-", "_", "é")
                    .map(each -> each.repeat(length))
                    .forEach(each -> {
                        probes.add(each);
                        probes.add('"' + each + '"');
                    });
        }
        var example = definition.path("example").asString("20");
        for (int i = 0; i <= example.length(); i++) {
            for (var each :
                    new String[] {"", "0", "9", "I", "a", "-", "_", ".", "=", "\"", " ", "\n", "\u0000", "é", "٣"}) {
                probes.add(example.substring(0, i) + each + example.substring(i));
                probes.add(example.substring(0, i) + each + example.substring(Math.min(i + 1, example.length())));
            }
        }
        Stream.of(
                        "*",
                        "W/\"1\"",
                        "\"1\", \"2\"",
                        "\"01\"",
                        "1.0",
                        "1e1",
                        "0x10",
                        "+1",
                        "-0",
                        "null",
                        "2026-00",
                        "2026-13")
                .forEach(probes::add);
        return probes;
    }

    private Stream<String> bounds() {
        return LongStream.of(
                        definition.at("/schema/minimum").asLong(0),
                        definition.at("/schema/maximum").asLong(0))
                .flatMap(bound -> LongStream.of(bound - 1, bound, bound + 1))
                .mapToObj(Long::toString);
    }
}
