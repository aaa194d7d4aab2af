package com.example.simulation.model;

import com.example.simulation.process.Untraced;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;

/** An event as it is predicted. */
record Event(String type, String source, String subject, long sequence, Instant time, SortedMap<String, Object> data) {

    String id() {
        return subject + "#" + sequence;
    }

    SortedMap<String, Object> json() {
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
                .with("data", data);
    }
}
