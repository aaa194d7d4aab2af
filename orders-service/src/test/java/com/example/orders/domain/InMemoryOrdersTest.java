package com.example.orders.domain;

class InMemoryOrdersTest implements OrdersContract {

    private final InMemoryCustomerKeys keys = new InMemoryCustomerKeys();
    private final InMemoryOrders orders = new InMemoryOrders(keys);

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public SealedContact sealed(CustomerId customer) {
        return keys.reload(customer).seal(Fixtures.ORDER, Fixtures.CONTACT);
    }

    @Override
    public void erase(CustomerId customer) {
        keys.erase(customer);
    }
}
