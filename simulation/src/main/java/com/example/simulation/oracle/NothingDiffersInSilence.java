package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.number;
import static com.example.simulation.world.Shelves.text;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.Status;
import com.example.orders.domain.audit.AuditedOrder;
import com.example.orders.domain.audit.Difference;
import com.example.orders.domain.audit.Ledger;
import com.example.orders.domain.audit.LedgerEntry;
import com.example.orders.domain.audit.Ledgers;
import com.example.orders.domain.audit.StateTableComparison;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders, stock, sales and archive agree, or the audit reports each difference that it cannot repair; and it reports no
 * other. Compares as the audit does, with what is really there: whole tables and the archive's objects, no index and no ledger.
 */
final class NothingDiffersInSilence implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var actual = differences(world);
        var reported = reported(world);
        return Stream.concat(
                actual.stream()
                        .filter(each -> isRepairable(each) || !reported.contains(each))
                        .map(each -> isRepairable(each)
                                ? "the audit did not repair: %s".formatted(each)
                                : "the audit did not report: %s".formatted(each)),
                reported.stream()
                        .filter(each -> !actual.contains(each))
                        .map("it is reported and not so that %s"::formatted));
    }

    private static boolean isRepairable(String difference) {
        return Difference.Kind.valueOf(difference.substring(difference.indexOf(' ') + 1))
                .isRepairable();
    }

    /** Whether everything agrees, reported or not. */
    static boolean everythingAgrees(World world) {
        return differences(world).isEmpty();
    }

    private static Set<String> differences(World world) {
        var shelves = new Shelves(world);
        var orders = shelves.items(shelves.orders(), "ORDER#").stream()
                .map(NothingDiffersInSilence::audited)
                .toList();
        var differences = new TreeSet<String>();
        new StateTableComparison()
                .compare(orders, new Ledgers(books(world)))
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

    private static Map<Ledger, List<LedgerEntry>> books(World world) {
        var shelves = new Shelves(world);
        var books = new EnumMap<Ledger, List<LedgerEntry>>(Ledger.class);
        books.put(
                Ledger.RESERVATIONS,
                shelves.items(shelves.inventory(), "RESERVATION#").stream()
                        .map(each -> entry(text(each, "orderId"), text(each, "status")))
                        .toList());
        books.put(
                Ledger.SALES,
                shelves.items(shelves.sales(), "FACT#").stream()
                        .map(each -> entry(text(each, "pk").substring("FACT#".length()), text(each, "sk")))
                        .toList());
        books.put(Ledger.STOCK_EVENTS, events(new EventLog(world).committed(), "reservation/"));
        var archived = ArchivedLines.all(world).toList();
        books.put(Ledger.ARCHIVED_ORDER_EVENTS, events(archived.stream(), "order/"));
        books.put(Ledger.ARCHIVED_STOCK_EVENTS, events(archived.stream(), "reservation/"));
        return books;
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

    private static Set<String> reported(World world) {
        var bucket = world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket");
        var notes = world.cloud().buckets().in(bucket).get("orders/audit.json");
        var reported = new TreeSet<String>();
        if (notes != null) {
            for (var slot : read(notes).path("slots")) {
                slot.path("differences")
                        .forEach(each -> reported.add(each.path("order").asString() + " "
                                + each.path("kind").asString()));
            }
        }
        return reported;
    }

    private static JsonNode read(byte[] json) {
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
