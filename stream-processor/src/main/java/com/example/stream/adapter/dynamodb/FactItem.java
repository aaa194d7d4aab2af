package com.example.stream.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.stream.domain.OrderId;
import com.example.stream.domain.SalesFact;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps a fact to an item. The item is permanent, so that a second delivery is always recognised. */
final class FactItem {

    private static final String PREFIX = "FACT#";

    private FactItem() {}

    static Map<String, AttributeValue> of(SalesFact fact) {
        var item = new Attributes()
                .string("pk", PREFIX + fact.key().orderId())
                .string("sk", fact.key().kind().name())
                .string("eventId", fact.eventId())
                .string("day", fact.day().toString())
                .number("amount", fact.amount().amount())
                .string("currency", fact.amount().currency());
        return SlotIndex.put(
                        item,
                        fact.auditSlot().orElse(null),
                        fact.key().orderId().value())
                .build();
    }

    static SalesFact.Key key(Item item) {
        return new SalesFact.Key(
                new OrderId(item.string("pk").substring(PREFIX.length())), SalesFact.Kind.valueOf(item.string("sk")));
    }
}
