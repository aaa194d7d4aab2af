package com.example.simulation.model.entity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as plain maps, lists, text and whole numbers, so that predicted and actual values can be compared. */
public final class Values {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /** Returns an instant as tables store it, so that it sorts as text. */
    public static String stored(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Parses an object in JSON; any other text becomes the only member of an object. */
    public static SortedMap<String, Object> parse(String json) {
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

    public static String text(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    public static long number(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof Long number ? number : -1;
    }

    @SuppressWarnings("unchecked") // JSON has no other maps
    public static SortedMap<String, Object> map(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof SortedMap<?, ?> found ? (SortedMap<String, Object>) found : new TreeMap<>();
    }

    /** Returns a list of objects; empty if the member is no list. */
    @SuppressWarnings("unchecked") // objects of JSON are sorted maps here
    public static List<SortedMap<String, Object>> objects(SortedMap<String, Object> map, String name) {
        return map.get(name) instanceof List<?> list ? (List<SortedMap<String, Object>>) list : List.of();
    }
}
