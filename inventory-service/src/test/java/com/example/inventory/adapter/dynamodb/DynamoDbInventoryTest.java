package com.example.inventory.adapter.dynamodb;

import static com.example.inventory.domain.Fixtures.NOON;

import com.example.inventory.InventoryTable;
import com.example.inventory.domain.InventoryContract;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.Stock;
import com.example.kit.testing.NoTracing;
import java.time.Clock;
import java.time.ZoneOffset;

class DynamoDbInventoryTest implements InventoryContract {

    private final InventoryTable table = InventoryTable.create();

    @Override
    public Stock stock() {
        return new DynamoDbStock(table.client(), table.name(), attempt -> {}, new NoTracing());
    }

    @Override
    public Reservations reservations() {
        return new DynamoDbReservations(
                table.client(), table.name(), new NoTracing(), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
