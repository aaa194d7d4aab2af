package com.example.simulation.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON, and items of tables, as plain maps, lists, text and whole numbers: predicted and present values compare alike. */
final class Values {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /** An instant as tables store it, so that it sorts as text. */
    static String stored(Instant instant) {
        return MILLIS.format(instant);
    }

    /** An object in JSON; text that is none stands for itself. */
    static SortedMap<String, Object> parse(String json) {
        try {
            return object(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            return new Fields().with("unreadable", json);
        }
    }

    private static SortedMap<String, Object> object(JsonNode object) {
        var map = new TreeMap<String, Object>();
        object.properties().forEach(each -> map.put(each.getKey(), value(each.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> {
                var list = new ArrayList<Object>();
                node.forEach(each -> list.add(value(each)));
                yield list;
            }
            case NUMBER -> node.asLong();
            case BOOLEAN -> node.asBoolean();
            case NULL -> "null";
            default -> node.asString();
        };
    }

    /** An item in DynamoDB's JSON without its types; binary values stay base 64. */
    static SortedMap<String, Object> item(JsonNode item) {
        var map = new TreeMap<String, Object>();
        item.properties().forEach(each -> map.put(each.getKey(), attribute(each.getValue())));
        return map;
    }

    private static Object attribute(JsonNode typed) {
        var only = typed.properties().iterator().next();
        return switch (only.getKey()) {
            case "N" -> Long.parseLong(only.getValue().asString());
            case "M" -> item(only.getValue());
            case "L" -> {
                var list = new ArrayList<Object>();
                only.getValue().forEach(each -> list.add(attribute(each)));
                yield list;
            }
            default -> only.getValue().asString();
        };
    }

    static String text(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    static long number(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof Long number ? number : -1;
    }

    @SuppressWarnings("unchecked") // JSON has no other maps
    static SortedMap<String, Object> map(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof SortedMap<?, ?> found ? (SortedMap<String, Object>) found : new TreeMap<>();
    }

    /** The members in which two objects differ, in one sentence for each. */
    static List<String> differences(
            String what, SortedMap<String, Object> predicted, SortedMap<String, Object> actual) {
        if (predicted.equals(actual)) {
            return List.of();
        }
        var names = new TreeSet<>(predicted.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !String.valueOf(predicted.get(name)).equals(String.valueOf(actual.get(name))))
                .map(name ->
                        "%s: %s is %s, predicted was %s".formatted(what, name, actual.get(name), predicted.get(name)))
                .toList();
    }
}
