package com.example.infra.data;

import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The table of sales per day and of the facts that were counted, with an index for the audit. */
public final class SalesTable {

    private SalesTable() {}

    public static Table in(Construct scope, DataProtection protection) {
        var sales = ShopTable.recoverable(scope, "Sales", protection)
                .sortKey(ShopTable.text("sk"))
                .timeToLiveAttribute("ttl")
                .build();
        sales.addGlobalSecondaryIndex(SecondaryIndex.keysBySlot());
        return sales;
    }
}
