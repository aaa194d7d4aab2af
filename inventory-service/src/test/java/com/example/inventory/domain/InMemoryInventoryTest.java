package com.example.inventory.domain;

class InMemoryInventoryTest implements InventoryContract {

    private final InMemoryInventory inventory = new InMemoryInventory();

    @Override
    public Stock stock() {
        return inventory;
    }

    @Override
    public Reservations reservations() {
        return inventory;
    }
}
