package com.example.infra.templates;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes JSON for reviewers: a value takes one line if it fits, and one line per member if it does not. An object or array
 * with a single member shares its lines with that member. A reference to another stack is one line, however long.
 *
 * <p>A changed member changes its own line and no other, and a resource can be read without scrolling.
 */
final class TemplateWriter {

    /** As wide as the lines of this repository's Markdown documents. */
    private static final int MAX_COLUMNS = 140;

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private TemplateWriter() {}

    static String write(JsonNode node) {
        var writer = new TemplateWriter();
        writer.value(node, 0, 0, 0);
        return writer.text.append('\n').toString();
    }

    /**
     * Appends a value.
     *
     * @param depth indentation of the line on which the value begins
     * @param before columns taken before the value on that line
     * @param after columns needed behind the value: closing brackets and a comma
     */
    private void value(JsonNode node, int depth, int before, int after) {
        var line = oneLine(node);
        if (node.isEmpty() || isReference(node) || before + line.length() + after <= MAX_COLUMNS) {
            text.append(line);
        } else if (node instanceof ObjectNode object) {
            text.append('{');
            members(object, depth, before + 1, after + 1);
            text.append('}');
        } else {
            text.append('[');
            elements((ArrayNode) node, depth, before + 1, after + 1);
            text.append(']');
        }
    }

    /** A reference to another stack is one word to a reviewer, however long. */
    private static boolean isReference(JsonNode node) {
        return node.size() == 1 && node.has("Fn::GetStackOutput");
    }

    private void members(ObjectNode object, int depth, int before, int after) {
        var separator = "";
        for (var member : object.properties()) {
            var name = quoted(member.getKey()) + ": ";
            if (object.size() == 1) {
                text.append(name);
                value(member.getValue(), depth, before + name.length(), after);
                return;
            }
            text.append(separator);
            int indent = newLine(depth + 1);
            text.append(name);
            value(member.getValue(), depth + 1, indent + name.length(), 1);
            separator = ",";
        }
        newLine(depth);
    }

    private void elements(ArrayNode array, int depth, int before, int after) {
        if (array.size() == 1) {
            value(array.path(0), depth, before, after);
            return;
        }
        var separator = "";
        for (var element : array) {
            text.append(separator);
            value(element, depth + 1, newLine(depth + 1), 1);
            separator = ",";
        }
        newLine(depth);
    }

    /** Begins a line and returns the columns of its indentation. */
    private int newLine(int depth) {
        text.append('\n').repeat(INDENT, depth);
        return INDENT.length() * depth;
    }

    private static String oneLine(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .map(member -> quoted(member.getKey()) + ": " + oneLine(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ArrayNode array ->
                array.valueStream().map(TemplateWriter::oneLine).collect(Collectors.joining(", ", "[", "]"));
            default -> node.toString();
        };
    }

    private static String quoted(String name) {
        return StringNode.valueOf(name).toString();
    }
}
