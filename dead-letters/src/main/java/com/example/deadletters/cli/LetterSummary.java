package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Describes the content of a dead letter in a few words, without personal data. */
final class LetterSummary {

    private LetterSummary() {}

    static String of(DeadLetter letter) {
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
