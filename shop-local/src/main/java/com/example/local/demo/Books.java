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
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.s3.model.S3Object;
import stackrun.resource.Plan;
import stackrun.run.AwsClients;
import stackrun.run.LocalRun;
import stackrun.template.Resource;
import tools.jackson.databind.json.JsonMapper;

/** What is written down of the orders: read from tables and objects themselves, not from what anybody said. */
public final class Books {

    /** As orders-service spreads its pending orders. */
    private static final int SHARDS = 4;

    private final AwsClients clients;
    private final String orders;
    private final String sales;
    private final String archive;

    /**
     * An order as its item has it.
     *
     * @param decidedAt when it came to its second status; when it was placed while it waits
     */
    public record OrderRow(String id, String status, long version, long total, Instant placedAt, Instant decidedAt) {}

    private Books(AwsClients clients, String orders, String sales, String archive) {
        this.clients = clients;
        this.orders = orders;
        this.sales = sales;
        this.archive = archive;
    }

    public static Books of(LocalRun run) {
        return new Books(
                run.clients(),
                named(run.plan(), "AWS::DynamoDB::Table", "Orders"),
                named(run.plan(), "AWS::DynamoDB::Table", "Sales"),
                named(run.plan(), "AWS::S3::Bucket", "Archive"));
    }

    private static String named(Plan plan, String type, String prefix) {
        return plan.steps().stream()
                .map(Plan.Step::resource)
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

    /** Every order by its id. */
    Map<String, OrderRow> orders() {
        var rows = new HashMap<String, OrderRow>();
        for (var item : items(orders)) {
            if (text(item, "pk").startsWith("ORDER#")) {
                var row = row(item);
                rows.put(row.id(), row);
            }
        }
        return rows;
    }

    private static OrderRow row(Map<String, AttributeValue> item) {
        var history = value(item, "history").l();
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

    /** How many orders wait for their stock. */
    int pending() {
        int pending = 0;
        for (int shard = 0; shard < SHARDS; shard++) {
            var wanted = AttributeValue.fromN(Integer.toString(shard));
            pending += clients.dynamoDb()
                    .query(query -> query.tableName(orders)
                            .indexName("open")
                            .select(Select.COUNT)
                            .keyConditionExpression("openShard = :shard")
                            .expressionAttributeValues(Map.of(":shard", wanted)))
                    .count();
        }
        return pending;
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

    /** What the sales say was earned, over all days. */
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
