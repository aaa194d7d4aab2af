package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.NOON;

import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.OrdersContract;
import com.example.orders.domain.SealedContact;
import java.time.Clock;
import java.time.ZoneOffset;

class DynamoDbOrdersTest implements OrdersContract {

    private final OrdersTables tables = OrdersTables.create();
    private final DynamoDbOrders orders = Adapter.of(tables, Clock.fixed(NOON, ZoneOffset.UTC));

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public SealedContact sealed(CustomerId customer) {
        return Adapter.sealed(tables, customer);
    }

    @Override
    public void erase(CustomerId customer) {
        tables.erase(customer.value());
    }
}
