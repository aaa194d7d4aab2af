package com.example.local.demo;

import java.util.Set;
import java.util.stream.Collectors;
import stackrun.run.AwsClients;

/** The sales in their table: a fact for each order, and totals for each day. */
record StoredSales(AwsClients clients, String table) {

    private static final String FACT = "FACT#";

    /** The ids of orders with a fact of this kind. */
    Set<String> orderIds(String kind) {
        return new TableItems(clients, table)
                .all()
                .filter(item -> TableItems.text(item, "pk").startsWith(FACT)
                        && TableItems.text(item, "sk").equals(kind))
                .map(item -> TableItems.text(item, "pk").substring(FACT.length()))
                .collect(Collectors.toSet());
    }

    /** The revenue of all days, in the smallest unit of the currency. */
    long revenue() {
        return new TableItems(clients, table)
                .all()
                .filter(item -> TableItems.text(item, "sk").contains("#TOTAL"))
                .mapToLong(
                        item -> Long.parseLong(TableItems.value(item, "revenue").n()))
                .sum();
    }
}
