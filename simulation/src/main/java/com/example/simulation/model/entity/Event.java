package com.example.simulation.model.entity;

import com.example.simulation.process.Untraced;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A predicted event.
 *
 * @param slot the slot of its audit; null if it belongs to no order
 */
public record Event(
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        @Nullable Instant slot,
        SortedMap<String, Object> data) {

    public String id() {
        return subject + "#" + sequence;
    }

    public SortedMap<String, Object> json() {
        var kebab = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Fields()
                .with("specversion", "1.0")
                .with("id", id())
                .with("type", type)
                .with("source", source)
                .with("subject", subject)
                .with("sequence", sequence)
                .with("time", time.toString())
                .with("dataschema", "https://shop.example.com/events/%s.v1.schema.json".formatted(kebab))
                .with("trace", Untraced.HEADER)
                .with("auditslot", slot == null ? null : slot.toString())
                .with("data", data);
    }
}
