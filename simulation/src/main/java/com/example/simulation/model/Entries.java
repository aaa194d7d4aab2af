package com.example.simulation.model;

import com.example.simulation.model.entity.LedgerLine;
import com.example.simulation.model.entity.Reservation;
import com.example.simulation.model.entity.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Predicts the entries of the services' ledgers. */
record Entries(Books books, Sales sales, Arrivals arrivals) {

    Map<String, List<LedgerLine>> byLedger() {
        return Map.of(
                "inventory/reservations", reservations(),
                "inventory/stock-events", stockEvents(),
                "stream/sales", facts(),
                "stream/archived-order-events", archived("order/"),
                "stream/archived-stock-events", archived("reservation/"));
    }

    private List<LedgerLine> reservations() {
        return last().map(each -> entry(each, each.status())).toList();
    }

    private List<LedgerLine> stockEvents() {
        return last().flatMap(each -> LongStream.rangeClosed(each.auditFrom(), each.version())
                        .mapToObj(version -> entry(each, String.valueOf(version))))
                .toList();
    }

    private Stream<Reservation> last() {
        return books.reservations.values().stream().flatMap(timeline -> timeline.last().stream());
    }

    private static LedgerLine entry(Reservation of, String state) {
        return new LedgerLine(of.audited(), of.orderId(), state, of.since().toString());
    }

    private List<LedgerLine> facts() {
        return sales.items().values().stream()
                .filter(item -> item.containsKey("auditSlot"))
                .map(item -> new LedgerLine(
                        Instant.parse(Values.text(item, "auditSlot").replaceAll("#.*", "")),
                        Values.text(item, "pk").replace("FACT#", ""),
                        Values.text(item, "sk"),
                        ""))
                .toList();
    }

    /** Returns the archived events; an event that is in two objects counts once. */
    private List<LedgerLine> archived(String subjects) {
        var entries = new ArrayList<LedgerLine>();
        for (var item : arrivals.items().values()) {
            Values.map(item, "slots").forEach((slot, ids) -> {
                for (var id : (List<?>) ids) {
                    var parts = String.valueOf(id).split("#", 2);
                    if (parts[0].startsWith(subjects)) {
                        entries.add(new LedgerLine(
                                Instant.parse(slot), parts[0].substring(subjects.length()), parts[1], ""));
                    }
                }
            });
        }
        return entries.stream().distinct().toList();
    }
}
