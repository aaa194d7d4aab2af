package com.example.simulation.model;

import com.example.simulation.aws.EventStreams;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Predicts what services publish of their ledgers for the audit: a count and a digest of each slot that was asked for, and
 * every entry of a slot that differed. A ledger is judged if nothing was published for a while before it was read, and since.
 */
record Ledgers(World world, Books books, Sales sales, Arrivals arrivals) {

    /** Within this time what is in a stream is in tables, and what is in tables in their indexes. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    /** A line of a ledger, and when its order's stock came to that; empty where the ledger does not say. */
    private record Entry(Instant slot, String order, String state, String since) {

        String line() {
            return order + " " + state;
        }
    }

    Stream<String> wrongs() {
        return Stream.of(
                        wrongs("inventory/reservations", reservations()),
                        wrongs("inventory/stock-events", stockEvents()),
                        wrongs("stream/sales", facts()),
                        wrongs("stream/archived-order-events", archived("order/")),
                        wrongs("stream/archived-stock-events", archived("reservation/")))
                .flatMap(List::stream);
    }

    private Instant settledAt() {
        return world.cloud().streams().all().values().stream()
                .flatMap(List::stream)
                .map(EventStreams.Entry::arrival)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .plus(A_WHILE);
    }

    private List<Entry> reservations() {
        return last().map(each -> entry(each, each.status())).toList();
    }

    private List<Entry> stockEvents() {
        return last().flatMap(each -> LongStream.rangeClosed(each.auditFrom(), each.version())
                        .mapToObj(version -> entry(each, String.valueOf(version))))
                .toList();
    }

    private Stream<Reservation> last() {
        return books.reservations.values().stream().flatMap(timeline -> timeline.last().stream());
    }

    private static Entry entry(Reservation of, String state) {
        return new Entry(of.audited(), of.orderId(), state, of.since().toString());
    }

    private List<Entry> facts() {
        return sales.items().values().stream()
                .filter(item -> item.containsKey("auditSlot"))
                .map(item -> new Entry(
                        Instant.parse(Values.text(item, "auditSlot").replaceAll("#.*", "")),
                        Values.text(item, "pk").replace("FACT#", ""),
                        Values.text(item, "sk"),
                        ""))
                .toList();
    }

    /** An event that is in two objects counts once. */
    private List<Entry> archived(String subjects) {
        var entries = new ArrayList<Entry>();
        for (var item : arrivals.items().values()) {
            Values.map(item, "slots").forEach((slot, ids) -> {
                for (var id : (List<?>) ids) {
                    var parts = String.valueOf(id).split("#", 2);
                    if (parts[0].startsWith(subjects)) {
                        entries.add(
                                new Entry(Instant.parse(slot), parts[0].substring(subjects.length()), parts[1], ""));
                    }
                }
            });
        }
        return entries.stream().distinct().toList();
    }

    private List<String> wrongs(String ledger, List<Entry> entries) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket");
        var settledAt = settledAt();
        var wrongs = new ArrayList<String>();
        world.cloud().buckets().in(bucket).forEach((key, object) -> {
            var published = Values.parse(new String(object, StandardCharsets.UTF_8));
            var takenAt = Values.text(published, "takenAt");
            if (!key.startsWith(ledger) || !settledAt.isBefore(Instant.parse(takenAt))) {
                return;
            }
            var predicted = key.equals(ledger + ".json")
                    ? summaries(takenAt, published, entries)
                    : list(takenAt, key.substring(ledger.length() + 1).replace(".json", ""), entries);
            wrongs.addAll(Values.differences(key, predicted, sorted(published)));
        });
        return wrongs;
    }

    private static SortedMap<String, Object> summaries(
            String takenAt, SortedMap<String, Object> published, List<Entry> entries) {
        var slots = new ArrayList<Object>();
        for (var each : Reported.members(published, "slots")) {
            var slot = Values.text(each, "slot");
            var lines = entries.stream()
                    .filter(entry -> entry.slot().toString().equals(slot))
                    .map(Entry::line)
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

    private static SortedMap<String, Object> list(String takenAt, String slot, List<Entry> entries) {
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

    /** Entries come in no order. */
    private static SortedMap<String, Object> sorted(SortedMap<String, Object> published) {
        var sorted = new TreeMap<>(published);
        sorted.computeIfPresent(
                "entries",
                (name, entries) -> ((List<?>) entries)
                        .stream().map(String::valueOf).sorted().toList());
        return sorted;
    }
}
