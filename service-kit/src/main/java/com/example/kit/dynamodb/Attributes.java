package com.example.kit.dynamodb;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the attributes of an item or the values of an expression. Null values are omitted. */
public final class Attributes {

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    public Attributes string(String name, @Nullable String value) {
        return value == null ? this : put(name, AttributeValue.fromS(value));
    }

    public Attributes number(String name, @Nullable Long value) {
        return value == null ? this : put(name, AttributeValue.fromN(value.toString()));
    }

    public Attributes number(String name, long value) {
        return put(name, AttributeValue.fromN(Long.toString(value)));
    }

    public Attributes instant(String name, Instant value) {
        return string(name, Timestamps.text(value));
    }

    public Attributes bytes(String name, byte @Nullable [] value) {
        return value == null ? this : put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public <T> Attributes list(String name, List<T> values, Function<T, Attributes> write) {
        return put(
                name,
                AttributeValue.fromL(values.stream()
                        .map(value -> AttributeValue.fromM(write.apply(value).build()))
                        .toList()));
    }

    public Attributes map(String name, Attributes value) {
        return put(name, AttributeValue.fromM(value.build()));
    }

    public Attributes put(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    public Map<String, AttributeValue> build() {
        return attributes;
    }
}
