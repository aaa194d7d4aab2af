package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Dead letters as lines for people, or as one JSON array for programs. */
final class Listing {

    private static final String ROW = "%-36s  %-28s  %-24s  %s";

    private Listing() {}

    static String table(List<DeadLetter> letters) {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("ID", "SOURCE", "SINCE", "WHAT"));
        letters.forEach(letter -> rows.add(ROW.formatted(letter.id(), letter.source(), letter.since(), what(letter))));
        return String.join("\n", rows);
    }

    static String json(List<DeadLetter> letters) {
        var array = JsonNodeFactory.instance.arrayNode();
        letters.forEach(letter -> {
            var json = array.addObject();
            json.put("id", letter.id());
            json.put("source", letter.source());
            json.put("since", letter.since().toString());
            switch (letter) {
                case DeadLetter.OfQueue message -> {
                    json.put("deadLetterQueue", message.queue().deadLettersUrl());
                    json.put("what", what(letter));
                }
                case DeadLetter.OfStream batch -> {
                    json.put("bucket", batch.reader().bucket());
                    json.put("key", batch.key());
                    json.put("shard", batch.shard());
                    json.put("bytes", batch.bytes());
                }
            }
        });
        return JsonMapper.shared().writeValueAsString(array);
    }

    private static String what(DeadLetter letter) {
        return switch (letter) {
            case DeadLetter.OfQueue message -> event(message.message().body());
            case DeadLetter.OfStream batch -> "%s bytes of %s".formatted(batch.bytes(), batch.shard());
        };
    }

    /** Returns the type and id of the event, and no other content. */
    private static String event(String body) {
        var event = tree(body);
        var type = event.path("type").asString("");
        var id = event.path("id").asString("");
        return type.matches("[A-Za-z]{1,40}") && id.matches("[A-Za-z0-9/#._-]{1,80}")
                ? type + " " + id
                : "%s bytes that are not an event".formatted(body.getBytes(StandardCharsets.UTF_8).length);
    }

    private static JsonNode tree(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
