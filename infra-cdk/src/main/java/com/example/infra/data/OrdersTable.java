package com.example.infra.data;

import static com.example.infra.data.ShopTable.number;
import static com.example.infra.data.ShopTable.text;

import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The table of orders and idempotency records, with indexes for an owner's list, expiry and the audit. */
public final class OrdersTable {

    private OrdersTable() {}

    public static Table in(Construct scope, DataProtection protection) {
        var orders = ShopTable.recoverable(scope, "Orders", protection).stream(StreamViewType.NEW_IMAGE)
                .timeToLiveAttribute("ttl")
                .build();
        orders.addGlobalSecondaryIndex(SecondaryIndex.projecting(
                "by-owner", text("ownerId"), text("placedAtId"), "status", "total", "currency", "orderId", "placedAt"));
        orders.addGlobalSecondaryIndex(SecondaryIndex.ofKeys("open", number("openShard"), text("expiresAt")));
        orders.addGlobalSecondaryIndex(SecondaryIndex.bySlot("status", "version", "total", "placedAt"));
        return orders;
    }
}
