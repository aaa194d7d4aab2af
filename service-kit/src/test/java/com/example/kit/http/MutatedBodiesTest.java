package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of orders with something wrong in them: each is refused, and none of them is a fault. */
class MutatedBodiesTest {

    private static final int MUTATION_COUNT = 3_000;

    /** What no field of an order may be, however it is placed. */
    private static final List<String> WRONG_VALUES = List.of(
            "null",
            "true",
            "false",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":{}}",
            "-1",
            "0.5",
            "1e400",
            "-1e400",
            "1E-999",
            "1e999999999",
            "9".repeat(32),
            "9".repeat(33),
            "-0.0",
            "NaN",
            "Infinity",
            "undefined",
            "\"\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "'x'",
            "0x10",
            "01",
            "+1",
            ".5",
            "/**/1",
            "\"\\x\"",
            "\"\n\"",
            "{",
            "}",
            "]",
            ",",
            "[".repeat(50),
            "{\"a\":".repeat(50),
            "{\"__proto__\":1}",
            "{\"@class\":\"java.lang.Runtime\"}");

    /** A member that does not belong there. */
    private static final List<String> UNKNOWN_MEMBERS = List.of(
            "status",
            "version",
            "ownerId",
            "price",
            "@type",
            "__proto__",
            "class",
            "",
            "a/b~c",
            "x".repeat(3_000),
            "\u0000");

    @Test
    void areRefusedAsProblems() {
        var function = Entry.OURS.open(Request.environment());
        for (int seed = 0; seed < MUTATION_COUNT; seed++) {
            var body = mutated(new Random(seed));

            var answer = new Request().body(body).sentTo(function);

            assertThat(answer.path("statusCode").asInt())
                    .as("seed %s: %s", seed, body)
                    .isEqualTo(400);
            assertThat(answer.at("/headers/Content-Type").asString()).isEqualTo(Problem.MEDIA_TYPE);
            var problem = answer.path("body").asString();
            assertThat(JsonMapper.shared().readTree(problem).path("errors").isEmpty())
                    .as("seed %s", seed)
                    .isFalse();
            assertThat(problem)
                    .as("seed %s", seed)
                    .doesNotContain("Exception", "com.example", "java.lang.", "tools.jackson", "\tat ");
        }
    }

    private static String mutated(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> cut(random);
            case 1 ->
                Mutation.at(one(parents(), random) + "/" + escaped(one(UNKNOWN_MEMBERS, random)), "1")
                        .of(Request.ORDER);
            case 2 -> without(one(fields(), random));
            default ->
                Mutation.at(one(fields(), random), one(WRONG_VALUES, random)).of(Request.ORDER);
        };
    }

    private static String cut(Random random) {
        return Request.ORDER.substring(0, random.nextInt(Request.ORDER.length()));
    }

    private static String without(String pointer) {
        var order = JsonMapper.shared().readTree(Request.ORDER);
        int cut = pointer.lastIndexOf('/');
        order.at(pointer.substring(0, cut)).asObject().remove(pointer.substring(cut + 1));
        return order.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static List<String> parents() {
        return List.of("", "/lines/0", "/contact", "/contact/address");
    }

    private static List<String> fields() {
        var fields = new ArrayList<String>();
        for (var parent : parents()) {
            JsonNode node = JsonMapper.shared().readTree(Request.ORDER).at(parent);
            node.propertyNames().forEach(name -> fields.add(parent + "/" + name));
        }
        return fields;
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
