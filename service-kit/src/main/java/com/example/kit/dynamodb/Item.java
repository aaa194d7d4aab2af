package com.example.kit.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that was read from a table. A failure names a missing attribute. */
public record Item(Map<String, AttributeValue> attributes) {

    public String string(String name) {
        return required(name, AttributeValue::s);
    }

    public Optional<String> optionalString(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(required(name, AttributeValue::n));
    }

    public Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
    }

    public Instant instant(String name) {
        return Instant.parse(string(name));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public byte[] bytes(String name) {
        return required(name, AttributeValue::b).asByteArray();
    }

    /** The maps of a list, each read as an item; empty if the attribute is absent. */
    public <T> List<T> list(String name, Function<Item, T> read) {
        var found = attributes.get(name);
        return found == null
                ? List.of()
                : found.l().stream().map(each -> read.apply(new Item(each.m()))).toList();
    }

    public Item map(String name) {
        return new Item(required(name, AttributeValue::m));
    }

    private <T> T required(String name, Function<AttributeValue, T> read) {
        var found = attributes.get(name);
        var value = found == null ? null : read.apply(found);
        if (value == null) {
            throw new IllegalStateException(
                    "the item %s has no attribute %s of the expected type".formatted(key(), name));
        }
        return value;
    }

    private String key() {
        var key = attributes.get("pk");
        return key == null || key.s() == null ? "without a key" : key.s();
    }
}
