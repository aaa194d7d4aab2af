package com.example.deadletters.cli;

import com.example.deadletters.domain.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Dead letters as lines for people, or as one JSON array for programs. */
final class Listing {

    private static final String ROW = "%-36s  %-28s  %-24s  %s";

    private Listing() {}

    static String table(List<DeadLetter> letters) {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("ID", "SOURCE", "SINCE", "WHAT"));
        letters.forEach(letter ->
                rows.add(ROW.formatted(letter.id(), letter.source(), letter.since(), LetterSummary.of(letter))));
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
                    json.put("what", LetterSummary.of(letter));
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
}
