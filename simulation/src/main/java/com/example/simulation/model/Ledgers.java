package com.example.simulation.model;

import com.example.simulation.aws.EventStreams;
import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.LedgerLine;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Predicts the ledgers that services publish for the audit: a count and a digest of each requested slot, and every entry of
 * a slot that differed. A ledger is judged only if no event was published shortly before it was read or later.
 */
record Ledgers(World world, Map<String, byte[]> published, Entries entries) {

    /** The time after which published events have reached all tables and indexes. */
    private static final Duration PROPAGATION_TIME = Duration.ofMinutes(2);

    Stream<String> wrongs() {
        return entries.byLedger().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(ledger -> wrongs(ledger.getKey(), ledger.getValue()).stream());
    }

    private Instant settledAt() {
        return world.cloud().streams().all().values().stream()
                .flatMap(List::stream)
                .map(EventStreams.Entry::arrival)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .plus(PROPAGATION_TIME);
    }

    private List<String> wrongs(String ledger, List<LedgerLine> entries) {
        var settledAt = settledAt();
        var wrongs = new ArrayList<String>();
        published.forEach((key, object) -> {
            var content = Values.parse(new String(object, StandardCharsets.UTF_8));
            var takenAt = Values.text(content, "takenAt");
            if (!key.startsWith(ledger) || !settledAt.isBefore(Instant.parse(takenAt))) {
                return;
            }
            var predicted = key.equals(ledger + ".json")
                    ? LedgerDocuments.summaries(takenAt, content, entries)
                    : LedgerDocuments.list(
                            takenAt, key.substring(ledger.length() + 1).replace(".json", ""), entries);
            wrongs.addAll(Differences.between(key, predicted, LedgerDocuments.sorted(content)));
        });
        return wrongs;
    }
}
