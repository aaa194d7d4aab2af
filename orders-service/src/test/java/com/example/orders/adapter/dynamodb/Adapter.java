package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.testing.NoTracing;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.SealedContact;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Creates the adapter for a test's own tables, and contacts that no test decrypts. */
final class Adapter {

    private Adapter() {}

    static DynamoDbOrders of(OrdersTables tables, Clock clock) {
        return of(tables, tables.client(), clock);
    }

    static DynamoDbOrders of(OrdersTables tables, DynamoDbClient client, Clock clock) {
        return new DynamoDbOrders(
                client,
                tables.orders(),
                () -> new PlaceOrderTransaction(client, tables.orders(), tables.customerKeys()),
                new NoTracing(),
                clock);
    }

    /** Returns a contact with the version of the customer's current key; after an erasure, the next version. */
    static SealedContact sealed(OrdersTables tables, CustomerId customer) {
        var known = tables.customerKey(customer.value());
        long version = known.map(key -> key.number("keyVersion")).orElse(0L);
        if (known.filter(key -> key.string("status").equals("ACTIVE")).isEmpty()) {
            version++;
            var key = new Attributes()
                    .string("pk", "CUSTOMER#" + customer)
                    .string("status", "ACTIVE")
                    .number("keyVersion", version);
            tables.client().putItem(put -> put.tableName(tables.customerKeys()).item(key.build()));
        }
        return new SealedContact(new byte[] {1, 2, 3}, version);
    }
}
