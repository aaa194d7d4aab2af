package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.Status;
import com.example.orders.domain.audit.AuditedOrder;
import com.example.orders.domain.audit.Ledger;
import com.example.orders.domain.audit.LedgerEntry;
import com.example.orders.domain.audit.Ledgers;
import com.example.orders.domain.audit.StateTableComparison;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The differences between orders, stock, sales and archive, compared as the audit does. The comparison reads whole tables
 * and the archive's objects, no index and no ledger.
 */
final class ActualDifferences {

    private ActualDifferences() {}

    /** Returns each difference as the id of the order and the kind of the difference. */
    static Set<String> in(World world) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#").stream()
                .map(ActualDifferences::audited)
                .toList();
        var differences = new TreeSet<String>();
        new StateTableComparison()
                .compare(orders, new Ledgers(ledgers(world)))
                .forEach(each -> differences.add(each.order() + " " + each.kind()));
        return differences;
    }

    private static AuditedOrder audited(ObjectNode order) {
        return new AuditedOrder(
                new OrderId(text(order, "orderId")),
                Status.valueOf(text(order, "status")),
                number(order, "version"),
                order.has("total"),
                false);
    }

    private static Map<Ledger, List<LedgerEntry>> ledgers(World world) {
        var shelves = new Shelves(world);
        var ledgers = new EnumMap<Ledger, List<LedgerEntry>>(Ledger.class);
        ledgers.put(
                Ledger.RESERVATIONS,
                shelves.items(shelves.inventory(), "RESERVATION#").stream()
                        .map(each -> entry(text(each, "orderId"), text(each, "status")))
                        .toList());
        ledgers.put(
                Ledger.SALES,
                shelves.items(shelves.sales(), "FACT#").stream()
                        .map(each -> entry(text(each, "pk").substring("FACT#".length()), text(each, "sk")))
                        .toList());
        ledgers.put(Ledger.STOCK_EVENTS, events(new EventLog(world).committed(), "reservation/"));
        var archived = ArchivedLines.all(world).toList();
        ledgers.put(Ledger.ARCHIVED_ORDER_EVENTS, events(archived.stream(), "order/"));
        ledgers.put(Ledger.ARCHIVED_STOCK_EVENTS, events(archived.stream(), "reservation/"));
        return ledgers;
    }

    private static List<LedgerEntry> events(Stream<String> events, String subject) {
        return events.map(EventLog::read)
                .filter(event -> event.path("subject").asString().startsWith(subject))
                .map(event -> entry(
                        event.path("subject").asString().substring(subject.length()),
                        event.path("sequence").asString()))
                .distinct()
                .toList();
    }

    private static LedgerEntry entry(String order, String state) {
        return new LedgerEntry(new OrderId(order), state);
    }
}
