package com.example.local.demo;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import stackrun.run.AwsClients;

/** The orders in their table. */
record StoredOrders(AwsClients clients, String table) {

    /** An attribute that only orders have. */
    private static final String HISTORY = "history";

    /** All orders, by id. */
    Map<String, OrderRow> byId() {
        return new TableItems(clients, table)
                .all()
                .filter(item -> item.containsKey(HISTORY))
                .map(StoredOrders::row)
                .collect(Collectors.toMap(OrderRow::id, Function.identity()));
    }

    private static OrderRow row(Map<String, AttributeValue> item) {
        var history = TableItems.value(item, HISTORY).l();
        var total = item.get("total");
        return new OrderRow(
                TableItems.text(item, "orderId"),
                TableItems.text(item, "status"),
                Long.parseLong(TableItems.value(item, "version").n()),
                total == null ? 0 : Long.parseLong(total.n()),
                at(history.getFirst()),
                at(history.size() < 2 ? history.getFirst() : history.get(1)));
    }

    private static Instant at(AttributeValue change) {
        return Instant.parse(TableItems.text(change.m(), "at"));
    }

    /** The number of pending orders. The index of open orders contains no others. */
    int pending() {
        return clients
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName(table).indexName("open").select(Select.COUNT))
                .stream()
                .mapToInt(ScanResponse::count)
                .sum();
    }
}
