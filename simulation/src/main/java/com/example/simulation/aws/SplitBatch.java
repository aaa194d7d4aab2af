package com.example.simulation.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/** The entries of a batch that a service accepts, and those that it rejects. */
record SplitBatch(List<JsonNode> accepted, List<JsonNode> rejected) {

    static SplitBatch of(JsonNode entries, IntPredicate rejected) {
        var split = new SplitBatch(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < entries.size(); i++) {
            (rejected.test(i) ? split.rejected : split.accepted).add(entries.get(i));
        }
        return split;
    }
}
