package com.example.local.demo;

import java.util.Map;
import java.util.Set;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.run.LocalRun;
import stackrun.template.Resource;

/**
 * Reads the shop's state from its tables and its archive, so that an audit does not depend on answers of the API.
 *
 * <p>It depends on attribute names but not on key formats, except those of sales facts. If that format changes, {@link
 * Audit} reports missing sales.
 */
public final class StoredState {

    private final StoredOrders orders;
    private final StoredSales sales;
    private final StoredEvents archive;

    private StoredState(StoredOrders orders, StoredSales sales, StoredEvents archive) {
        this.orders = orders;
        this.sales = sales;
        this.archive = archive;
    }

    public static StoredState of(LocalRun run) {
        return new StoredState(
                new StoredOrders(run.clients(), named(run.plan(), "AWS::DynamoDB::Table", "Orders")),
                new StoredSales(run.clients(), named(run.plan(), "AWS::DynamoDB::Table", "Sales")),
                new StoredEvents(run.clients().s3(), named(run.plan(), "AWS::S3::Bucket", "Archive")));
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
        return orders.table();
    }

    public String salesTable() {
        return sales.table();
    }

    public String archiveBucket() {
        return archive.bucket();
    }

    /** All orders, by id. */
    Map<String, OrderRow> orders() {
        return orders.byId();
    }

    /** The number of pending orders. */
    public int pending() {
        return orders.pending();
    }

    /** The ids of orders whose confirmation is in the sales. */
    Set<String> projected() {
        return sales.orderIds("CONFIRMED");
    }

    /** The ids of orders that were in the sales and were cancelled. */
    Set<String> takenBack() {
        return sales.orderIds("CANCELLED");
    }

    /** The revenue of all days, in the smallest unit of the currency. */
    long revenue() {
        return sales.revenue();
    }

    /** The ids of all events in the archive. */
    Set<String> archived() {
        return archive.ids();
    }
}
