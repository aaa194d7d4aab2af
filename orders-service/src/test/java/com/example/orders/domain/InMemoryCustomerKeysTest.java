package com.example.orders.domain;

class InMemoryCustomerKeysTest implements CustomerKeysContract {

    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();

    @Override
    public CustomerKeys keys() {
        return keys;
    }

    @Override
    public CustomerKeys elsewhere() {
        return keys.elsewhere();
    }

    @Override
    public void erase(CustomerId customer) {
        keys.erase(customer);
    }
}
