package com.example.simulation.world;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop's tables as the oracles read them, item by item. */
public record Shelves(World world) {

    public String orders() {
        return table("Orders");
    }

    public String inventory() {
        return table("Inventory");
    }

    public String sales() {
        return table("Sales");
    }

    public String customerKeys() {
        return table("CustomerKeys");
    }

    private String table(String id) {
        return world.deployment().nameOf("AWS::DynamoDB::Table", id);
    }

    public Stream<ObjectNode> all() {
        return Stream.of(orders(), inventory(), sales(), customerKeys()).flatMap(table -> items(table).stream());
    }

    public List<ObjectNode> items(String table) {
        return world.cloud().dynamoDb().items(table);
    }

    /** The items of a table whose keys begin so. */
    public List<ObjectNode> items(String table, String prefix) {
        return items(table).stream()
                .filter(item -> text(item, "pk").startsWith(prefix))
                .toList();
    }

    public static String text(JsonNode item, String attribute) {
        return item.path(attribute).path("S").asString("");
    }

    public static long number(JsonNode item, String attribute) {
        return Long.parseLong(item.path(attribute).path("N").asString("0"));
    }
}
