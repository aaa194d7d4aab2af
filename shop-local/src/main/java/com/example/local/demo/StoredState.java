package com.example.local.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.s3.model.S3Object;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.run.AwsClients;
import stackrun.run.LocalRun;
import stackrun.template.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the shop's state from its tables and its archive, so that an audit does not depend on answers of the API.
 *
 * <p>It depends on attribute names but not on key formats, except those of sales facts. If that format changes, {@link
 * Audit} reports missing sales.
 */
public final class StoredState {

    /** An attribute that only orders have. */
    private static final String HISTORY = "history";

    private final AwsClients clients;
    private final String orders;
    private final String sales;
    private final String archive;

    /**
     * An order as its item stores it.
     *
     * @param decidedAt time of its second status, or of its placement while it is pending
     */
    public record OrderRow(String id, String status, long version, long total, Instant placedAt, Instant decidedAt) {}

    private StoredState(AwsClients clients, String orders, String sales, String archive) {
        this.clients = clients;
        this.orders = orders;
        this.sales = sales;
        this.archive = archive;
    }

    public static StoredState of(LocalRun run) {
        return new StoredState(
                run.clients(),
                named(run.plan(), "AWS::DynamoDB::Table", "Orders"),
                named(run.plan(), "AWS::DynamoDB::Table", "Sales"),
                named(run.plan(), "AWS::S3::Bucket", "Archive"));
    }

    private static String named(Plan plan, String type, String prefix) {
        return plan.steps().stream()
                .map(CreationStep::resource)
                .filter(resource ->
                        resource.type().equals(type) && resource.logicalId().startsWith(prefix))
                .map((Resource resource) -> plan.ref(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the templates have no %s %s".formatted(type, prefix)));
    }

    public String ordersTable() {
        return orders;
    }

    public String salesTable() {
        return sales;
    }

    public String archiveBucket() {
        return archive;
    }

    /** All orders, by id. */
    Map<String, OrderRow> orders() {
        var rows = new HashMap<String, OrderRow>();
        for (var item : items(orders)) {
            if (item.containsKey(HISTORY)) {
                var row = row(item);
                rows.put(row.id(), row);
            }
        }
        return rows;
    }

    private static OrderRow row(Map<String, AttributeValue> item) {
        var history = value(item, HISTORY).l();
        var total = item.get("total");
        return new OrderRow(
                text(item, "orderId"),
                text(item, "status"),
                Long.parseLong(value(item, "version").n()),
                total == null ? 0 : Long.parseLong(total.n()),
                at(history.getFirst()),
                at(history.size() < 2 ? history.getFirst() : history.get(1)));
    }

    private static Instant at(AttributeValue change) {
        return Instant.parse(text(change.m(), "at"));
    }

    /** The number of pending orders. The index of open orders contains no others. */
    public int pending() {
        return clients
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName(orders).indexName("open").select(Select.COUNT))
                .stream()
                .mapToInt(ScanResponse::count)
                .sum();
    }

    /** The ids of orders whose confirmation is in the sales. */
    Set<String> projected() {
        return facts("CONFIRMED");
    }

    /** The ids of orders that were in the sales and were cancelled. */
    Set<String> takenBack() {
        return facts("CANCELLED");
    }

    private Set<String> facts(String kind) {
        var ids = new HashSet<String>();
        for (var item : items(sales)) {
            if (text(item, "pk").startsWith("FACT#") && text(item, "sk").equals(kind)) {
                ids.add(text(item, "pk").substring("FACT#".length()));
            }
        }
        return ids;
    }

    /** The revenue of all days, in the smallest unit of the currency. */
    long revenue() {
        return items(sales).stream()
                .filter(item -> text(item, "sk").contains("#TOTAL"))
                .mapToLong(item -> Long.parseLong(value(item, "revenue").n()))
                .sum();
    }

    /** The ids of all events in the archive. */
    Set<String> archived() {
        var ids = new HashSet<String>();
        for (var object : clients.s3()
                .listObjectsV2Paginator(list -> list.bucket(archive))
                .contents()) {
            lines(object)
                    .forEach(line -> ids.add(
                            JsonMapper.shared().readTree(line).path("id").asString()));
        }
        return ids;
    }

    private List<String> lines(S3Object object) {
        var bytes = clients.s3()
                .getObjectAsBytes(get -> get.bucket(archive).key(object.key()))
                .asByteArray();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the archived object %s cannot be read".formatted(object.key()), e);
        }
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return clients.dynamoDb().scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no attribute " + name);
        }
        return value;
    }
}
