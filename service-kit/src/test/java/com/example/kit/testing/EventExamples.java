package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples in {@code openapi/events/examples}. The producer's test compares its events with them, and each
 * consumer's test reads them, so that producer and consumers cannot diverge.
 *
 * <p>{@code -Dexamples.update=true} accepts the producer's events as examples.
 */
public final class EventExamples {

    private static final Path EVENTS = Path.of("..", "openapi", "events");

    private EventExamples() {}

    /** The example of this name as it is published: {@code order-placed}, on one line. */
    public static String read(String name) {
        return json(EVENTS.resolve("examples").resolve(name + ".json")).toString();
    }

    /** The example of this name as its file has it: on many lines. */
    public static String file(String name) {
        return text(EVENTS.resolve("examples").resolve(name + ".json"));
    }

    /** The names of all examples. */
    public static List<String> names() {
        try (var files = Files.list(EVENTS.resolve("examples"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks for a producer that the event equals the example of this name and matches its schema exactly. */
    public static void verify(String name, String event) {
        verify(name, name, event);
    }

    /** As {@link #verify(String, String)}, for one of several examples of a schema. */
    public static void verify(String name, String schemaName, String event) {
        var made = JsonMapper.shared().readTree(event);
        var file = EVENTS.resolve("examples").resolve(name + ".json");
        if (Boolean.getBoolean("examples.update")) {
            write(file, made);
        }
        assertThat(made)
                .as("event and example %s; -Dexamples.update=true accepts the event", name)
                .isEqualTo(json(file));

        var schema = json(EVENTS.resolve(schemaName + ".v1.schema.json"));
        assertThat(schema.path("$id")).as("$id of the schema").isEqualTo(made.path("dataschema"));
        assertThat(errors(schema, made)).isEmpty();
        for (var pointer : required(schema, "")) {
            assertThat(errors(schema, without(made, pointer)))
                    .as("%s without %s", name, pointer)
                    .isNotEmpty();
        }
    }

    private static List<Error> errors(JsonNode schema, JsonNode event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(event);
    }

    /** Pointers to every member the schema requires, as far as it nests objects. */
    private static List<String> required(JsonNode schema, String pointer) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(pointer + "/" + name.asString()));
        schema.path("properties")
                .properties()
                .forEach(property -> required.addAll(required(property.getValue(), pointer + "/" + property.getKey())));
        return required;
    }

    private static JsonNode without(JsonNode event, String pointer) {
        var copy = event.deepCopy();
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
        return copy;
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode example) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
