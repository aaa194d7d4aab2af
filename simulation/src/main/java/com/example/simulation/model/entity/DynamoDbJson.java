package com.example.simulation.model.entity;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Converts items from DynamoDB's JSON to plain maps, lists, text and whole numbers. Binary values stay base64.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html#Programming.LowLevelAPI.DataTypeDescriptors">Data
 *     type descriptors</a>
 */
public final class DynamoDbJson {

    private DynamoDbJson() {}

    /** Returns an item without the types of its attributes. */
    public static SortedMap<String, Object> values(JsonNode item) {
        var map = new TreeMap<String, Object>();
        item.properties().forEach(each -> map.put(each.getKey(), attribute(each.getValue())));
        return map;
    }

    private static Object attribute(JsonNode typed) {
        var only = typed.properties().iterator().next();
        return switch (only.getKey()) {
            case "N" -> Long.parseLong(only.getValue().asString());
            case "M" -> values(only.getValue());
            case "L" -> {
                var list = new ArrayList<Object>();
                only.getValue().forEach(each -> list.add(attribute(each)));
                yield list;
            }
            default -> only.getValue().asString();
        };
    }
}
