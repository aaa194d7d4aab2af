package com.example.simulation.model;

import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.LedgerLine;
import com.example.simulation.model.entity.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Predicts the documents of a ledger: the summary of all requested slots, and the list of one slot's entries. */
final class LedgerDocuments {

    private LedgerDocuments() {}

    static SortedMap<String, Object> summaries(
            String takenAt, SortedMap<String, Object> published, List<LedgerLine> entries) {
        var slots = new ArrayList<Object>();
        for (var each : Values.objects(published, "slots")) {
            var slot = Values.text(each, "slot");
            var lines = entries.stream()
                    .filter(entry -> entry.slot().toString().equals(slot))
                    .map(LedgerLine::line)
                    .sorted()
                    .toList();
            slots.add(new Fields()
                    .with("slot", slot)
                    .with("count", (long) lines.size())
                    .with(
                            "digest",
                            Digest.of(String.join(
                                    "", lines.stream().map(line -> line + "\n").toList()))));
        }
        return new Fields().with("takenAt", takenAt).with("slots", slots);
    }

    static SortedMap<String, Object> list(String takenAt, String slot, List<LedgerLine> entries) {
        return sorted(new Fields()
                .with("takenAt", takenAt)
                .with(
                        "entries",
                        entries.stream()
                                .filter(entry -> entry.slot().toString().equals(slot))
                                .map(entry -> new Fields()
                                        .with("order", entry.order())
                                        .with("state", entry.state())
                                        .with("since", entry.since().isEmpty() ? null : entry.since()))
                                .toList()));
    }

    /** Sorts the entries, since services publish them in any order. */
    static SortedMap<String, Object> sorted(SortedMap<String, Object> published) {
        var sorted = new TreeMap<>(published);
        sorted.computeIfPresent(
                "entries",
                (name, entries) -> ((List<?>) entries)
                        .stream().map(String::valueOf).sorted().toList());
        return sorted;
    }
}
