package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a released event schema that need a new version, and changes that do not. */
class EventBreaksTest {

    private static final String CANCELLED = "openapi/events/order-cancelled.v1.schema.json";

    private EditedTree tree;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        tree = EditedTree.in(folder);
    }

    @Test
    void removedSchema() throws IOException {
        assertThat(tree.breaksWithout(CANCELLED)).containsExactly(CANCELLED + " is removed");
    }

    @Test
    void removedProperty() throws IOException {
        assertThat(tree.breaksAfter(CANCELLED, schema -> properties(schema).remove("lines")))
                .singleElement()
                .asString()
                .startsWith(CANCELLED + " /properties/data/properties/lines is removed, was {");
    }

    @Test
    void newlyRequiredProperty() throws IOException {
        assertThat(tree.breaksAfter(
                        CANCELLED, schema -> ((ArrayNode) schema.at("/properties/data/required")).add("total")))
                .singleElement()
                .asString()
                .startsWith(CANCELLED + " /properties/data/required is [");
    }

    @Test
    void otherPattern() throws IOException {
        assertThat(tree.breaksAfter(
                        CANCELLED,
                        schema -> ((ObjectNode) properties(schema).path("currency")).put("pattern", "^EUR$")))
                .containsExactly(
                        CANCELLED + " /properties/data/properties/currency/pattern is \"^EUR$\", was \"^[A-Z]{3}$\"");
    }

    @Test
    void newRestriction() throws IOException {
        assertThat(tree.breaksAfter(
                        CANCELLED,
                        schema -> ((ObjectNode) schema.at("/properties/data")).put("additionalProperties", false)))
                .containsExactly(CANCELLED + " /properties/data/additionalProperties is new");
    }

    @Test
    void optionalPropertiesDescriptionsAndOrderBreakNothing() throws IOException {
        assertThat(tree.breaksAfter(CANCELLED, schema -> {
                    properties(schema).putObject("reason").put("type", "string");
                    ((ObjectNode) properties(schema).path("currency")).put("description", "Another text.");
                    var required = (ArrayNode) schema.at("/properties/data/required");
                    required.add(required.remove(0));
                }))
                .isEmpty();
    }

    @Test
    void newVersionBreaksNothing() throws IOException {
        Files.copy(
                tree.folder().resolve(CANCELLED),
                tree.folder().resolve("openapi/events/order-cancelled.v2.schema.json"));

        assertThat(tree.breaks()).isEmpty();
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.at("/properties/data/properties");
    }
}
