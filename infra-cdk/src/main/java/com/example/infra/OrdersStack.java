package com.example.infra;

import software.constructs.Construct;

/** The orders service: places orders, requests their stock and settles them. */
final class OrdersStack extends ServiceStack {

    static final String MODULE = "orders-service";

    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String CUSTOMER_KEYS_TABLE = "CUSTOMER_KEYS_TABLE";
    private static final String FIELD_KEY_ID = "FIELD_KEY_ID";
    private static final String KEY_PURPOSE = "order-contact";

    final SpringFunction auditOrders;

    OrdersStack(Construct scope, StageSettings stage, Artifacts artifacts, DataStack data) {
        super(
                scope,
                "Orders",
                stage,
                new Service(MODULE, "com.example.orders.OrdersApplication", artifacts.of(MODULE)),
                data);

        var placeOrder = http("PlaceOrderFunction");
        placeOrder.usesTable(ORDERS_TABLE, data.orders, "PutItem");
        placeOrder.usesTable(CUSTOMER_KEYS_TABLE, data.customerKeys, "ConditionCheckItem", "GetItem", "PutItem");
        placeOrder.usesKey(FIELD_KEY_ID, data.fieldKey, KEY_PURPOSE, "Decrypt", "GenerateDataKey");

        var getOrder = http("GetOrderFunction");
        getOrder.usesTable(ORDERS_TABLE, data.orders, "GetItem");
        getOrder.usesTable(CUSTOMER_KEYS_TABLE, data.customerKeys, "GetItem");
        getOrder.usesKey(FIELD_KEY_ID, data.fieldKey, KEY_PURPOSE, "Decrypt");

        var listOrders = http("ListOrdersFunction");
        listOrders.queriesIndex(ORDERS_TABLE, data.orders, "by-owner");

        var cancelOrder = http("CancelOrderFunction");
        cancelOrder.usesTable(ORDERS_TABLE, data.orders, "GetItem", "UpdateItem");

        var requestStock = onChanges(
                "RequestStockFunction",
                data.orders,
                EventFilter.of("OrderPlaced", "OrderConfirmed", "OrderCancelled", "OrderExpired"));
        requestStock.sendsTo("STOCK_REQUESTS_QUEUE_URL", data.stockRequests.queue());

        var publishOrderEvents = onChanges("PublishOrderEventsFunction", data.orders, EventFilter.anyEvent());
        publishOrderEvents.publishesTo("EVENTS_STREAM", data.orderEvents);

        var settleOrder = onMessages("SettleOrderFunction", data.stockOutcomes);
        settleOrder.usesTable(ORDERS_TABLE, data.orders, "GetItem", "UpdateItem");

        var expireOrders = every("1 minute", "ExpireOrdersFunction");
        expireOrders.queriesIndex(ORDERS_TABLE, data.orders, "open");
        expireOrders.usesTable(ORDERS_TABLE, data.orders, "GetItem", "UpdateItem");

        auditOrders = every("5 minutes", "AuditOrdersFunction");
        auditOrders.queriesIndex(ORDERS_TABLE, data.orders, "by-slot");
        auditOrders.usesTable(ORDERS_TABLE, data.orders, "GetItem", "UpdateItem");
        auditOrders.audits(data.audit, "orders/", "orders/*", "inventory/*", "stream/*");
    }
}
