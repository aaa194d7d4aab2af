package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.process.Mutation;
import com.example.simulation.world.OrderLine;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.Step;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Counts the audit's reads and writes against the budget in {@code docs/data-model.md}. */
class AuditBudgetTest {

    private static final int ORDERS = 40;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final World world = new World(Templates.dev(), Mutation.none());
    private final Shelves shelves = new Shelves(world);

    @BeforeEach
    void ordered() {
        world.fire("AuditOrdersFunction");
        world.cloud().clock().advance(Duration.ofMinutes(61));
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 1_000);
        for (int order = 0; order < ORDERS; order++) {
            var _ = world.customer("alice").place("key-" + order, List.of(new OrderLine("TEA-GREEN", 2)));
        }
        world.drainAll();
    }

    @Test
    void writesTheIndexTwiceForAnOrderTwiceForItsReservationAndOnceForItsSale() {
        assertThat(indexWrites(shelves.orders())).isEqualTo(2 * ORDERS);
        assertThat(indexWrites(shelves.inventory())).isEqualTo(2 * ORDERS);
        assertThat(shelves.items(shelves.sales(), "FACT#")).hasSize(ORDERS).allMatch(fact -> fact.has("auditSlot"));
    }

    /** An item as JSON is longer than DynamoDB counts it. A query that finds little costs half a unit all the same. */
    @Test
    void readsAtMostAFifthOfAUnitForAnOrder() {
        long read = projected(shelves.orders(), "pk", "auditSlot", "status", "version", "total", "placedAt")
                + projected(shelves.inventory(), "pk", "auditSlot", "status", "version", "auditFrom", "since")
                + projected(shelves.sales(), "pk", "sk", "auditSlot")
                + bytes(shelves.items(shelves.sales(), "ARRIVED#"));
        double units = 0.5 * read / 4096 / ORDERS;

        assertThat(units).isPositive().isLessThan(0.2);
    }

    /** A unit is a kilobyte. An object of the archive holds the four events of many orders. */
    @Test
    void writesLittleForTheIndexOfTheArchive() {
        double units = bytes(shelves.items(shelves.sales(), "ARRIVED#")) / 1024.0 / ORDERS;

        assertThat(units).isPositive().isLessThan(0.3);
    }

    @Test
    void readsASlotThatAgreesOnce() {
        var steps = audited();
        long quarters = quartersRead();

        assertThat(count(steps, "AuditOrdersFunction"))
                .isEqualTo(Map.of("S3 GetObject", 7L, "S3 PutObject", 2L, "DynamoDB Query", 4L));
        assertThat(count(steps, "DigestReservationsFunction"))
                .isEqualTo(Map.of("S3 GetObject", 1L, "S3 PutObject", 2L, "DynamoDB Query", 4L));
        assertThat(count(steps, "DigestSalesFunction"))
                .isEqualTo(Map.of("S3 GetObject", 1L, "S3 PutObject", 3L, "DynamoDB Query", 4L + quarters));
    }

    @Test
    void readsTheEntriesOfASlotThatDiffersOnceMore() {
        var lost = shelves.items(shelves.inventory(), "RESERVATION#").getFirst();
        world.cloud().dynamoDb().answer("UpdateItem", """
                        {"TableName": "%s", "Key": {"pk": {"S": "%s"}}, "UpdateExpression": "SET #s = :held",
                         "ExpressionAttributeNames": {"#s": "status"}, "ExpressionAttributeValues": {":held": {"S": "HELD"}}}""".formatted(shelves.inventory(), Shelves.text(lost, "pk"))
                .getBytes(StandardCharsets.UTF_8));
        var steps = audited();
        steps = Stream.concat(steps.stream(), run().stream()).toList();

        assertThat(count(steps, "AuditOrdersFunction"))
                .isEqualTo(Map.of(
                        "S3 GetObject", 7L + 11L,
                        "S3 PutObject", 3L,
                        "DynamoDB Query", 8L,
                        "DynamoDB GetItem", 1L,
                        "DynamoDB UpdateItem", 1L));
    }

    /** The calls of two runs of the audit: in the first it asks, in the second it compares. */
    private List<Step> audited() {
        var due = Instant.parse("2026-03-10T14:00:00Z");
        world.cloud().clock().advance(Duration.between(world.cloud().clock().instant(), due));
        int before = world.trace().steps().size();
        world.audit(1);
        world.fire("AuditOrdersFunction");
        return world.trace().steps().subList(before, world.trace().steps().size());
    }

    /** Services answer, and the audit goes on. */
    private List<Step> run() {
        world.fire("DigestReservationsFunction");
        world.fire("DigestSalesFunction");
        int before = world.trace().steps().size();
        world.fire("AuditOrdersFunction");
        return world.trace().steps().subList(before, world.trace().steps().size());
    }

    /** From the quarter before the slot to that of the question. */
    private static long quartersRead() {
        return Duration.between(Instant.parse("2026-03-10T12:45:00Z"), Instant.parse("2026-03-10T14:00:00Z"))
                        .dividedBy(QUARTER)
                + 1;
    }

    private static Map<String, Long> count(List<Step> steps, String function) {
        var counts = new TreeMap<String, Long>();
        steps.stream()
                .filter(step -> step.process().startsWith(function))
                .forEach(step -> counts.merge(step.service() + " " + step.operation(), 1L, Long::sum));
        return counts;
    }

    /** Each change of an item of the index is one more write. */
    private long indexWrites(String table) {
        return world.cloud().dynamoDb().changes(table).stream()
                .filter(change -> change.newImage() != null && change.newImage().has("auditSlot"))
                .count();
    }

    private long projected(String table, String... attributes) {
        return shelves.items(table).stream()
                .filter(item -> item.has("auditSlot"))
                .mapToLong(item ->
                        item.deepCopy().retain(Set.of(attributes)).toString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static long bytes(List<ObjectNode> items) {
        return items.stream()
                .mapToLong(item -> item.toString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
