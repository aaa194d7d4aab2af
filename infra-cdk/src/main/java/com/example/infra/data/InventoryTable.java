package com.example.infra.data;

import static com.example.infra.data.ShopTable.number;
import static com.example.infra.data.ShopTable.text;

import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The table of stock and reservations, with indexes for the catalogue, reminders and the audit. */
public final class InventoryTable {

    private InventoryTable() {}

    public static Table in(Construct scope, DataProtection protection) {
        var inventory = ShopTable.recoverable(scope, "Inventory", protection).stream(StreamViewType.NEW_IMAGE)
                .build();
        inventory.addGlobalSecondaryIndex(
                SecondaryIndex.projecting("catalogue", text("listed"), text("sku"), "name", "unitPrice", "currency"));
        inventory.addGlobalSecondaryIndex(SecondaryIndex.ofKeys("held", number("heldShard"), text("heldAt")));
        inventory.addGlobalSecondaryIndex(SecondaryIndex.bySlot("status", "version", "auditFrom", "since"));
        return inventory;
    }
}
