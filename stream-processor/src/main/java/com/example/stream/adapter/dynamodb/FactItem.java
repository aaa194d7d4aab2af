package com.example.stream.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.stream.domain.SalesFact;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A fact as an item that stays for good: it is how a second delivery is known. */
final class FactItem {

    private FactItem() {}

    static Map<String, AttributeValue> of(SalesFact fact) {
        return new Attributes()
                .string("pk", "FACT#" + fact.key().orderId())
                .string("sk", fact.key().kind().name())
                .string("eventId", fact.eventId())
                .string("day", fact.day().toString())
                .number("amount", fact.amount().amount())
                .string("currency", fact.amount().currency())
                .build();
    }
}
