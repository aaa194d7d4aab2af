package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.Listing;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockItem;
import com.example.inventory.domain.StockLevels;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps an item of the catalogue to an item of the table. Only this class knows its attributes. */
final class SkuItem {

    /** The partition of the index {@code catalogue} that contains every item. */
    static final String LISTED_PARTITION = "Y";

    private SkuItem() {}

    static Map<String, AttributeValue> key(Sku sku) {
        return new Attributes().string("pk", "SKU#" + sku).build();
    }

    static Map<String, AttributeValue> of(StockItem item) {
        return state(item)
                .string("pk", "SKU#" + item.sku())
                .string("sku", item.sku().value())
                .string("listed", LISTED_PARTITION)
                .build();
    }

    /** The attributes of the item that an adjustment records. */
    static Attributes state(StockItem item) {
        return new Attributes()
                .string("name", item.listing().name())
                .number("unitPrice", item.listing().unitPrice())
                .string("currency", item.listing().currency())
                .number("received", item.levels().received())
                .number("available", item.levels().available())
                .number("allocated", item.levels().allocated())
                .number("edition", item.edition());
    }

    static StockItem read(Item item) {
        return new StockItem(
                new Sku(item.string("sku")),
                new Listing(item.string("name"), item.number("unitPrice"), item.string("currency")),
                new StockLevels(item.number("received"), item.number("available"), item.number("allocated")),
                item.number("edition"));
    }
}
