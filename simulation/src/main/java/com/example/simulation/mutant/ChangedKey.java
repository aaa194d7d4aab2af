package com.example.simulation.mutant;

import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A customer's key that does all as it should, but for what is changed. */
abstract class ChangedKey implements CustomerKey {

    private final CustomerKey key;

    private ChangedKey(CustomerKey key) {
        this.key = key;
    }

    @Override
    public long version() {
        return key.version();
    }

    @Override
    public SealedContact seal(OrderId order, Contact contact) {
        return key.seal(order, contact);
    }

    @Override
    public Contact open(OrderId order, SealedContact sealed) {
        return key.open(order, sealed);
    }

    @Override
    public String fingerprint(String text) {
        return key.fingerprint(text);
    }

    /** Binds every contact to one and the same order. */
    static final class OfAnyOrder extends ChangedKey {

        private static final OrderId ANY = new OrderId("00000000000000000000000000");

        OfAnyOrder(CustomerKey key) {
            super(key);
        }

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            return super.seal(ANY, contact);
        }

        @Override
        public Contact open(OrderId order, SealedContact sealed) {
            return super.open(ANY, sealed);
        }
    }

    /** Seals nothing. */
    static final class Open extends ChangedKey {

        Open(CustomerKey key) {
            super(key);
        }

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            return new SealedContact(JsonMapper.shared().writeValueAsBytes(contact), version());
        }

        @Override
        public Contact open(OrderId order, SealedContact sealed) {
            return JsonMapper.shared().readValue(sealed.bytes(), Contact.class);
        }
    }

    /** Gives the same text another fingerprint each time. */
    static final class Forgetful extends ChangedKey {

        private static final AtomicInteger TIMES = new AtomicInteger();

        Forgetful(CustomerKey key) {
            super(key);
        }

        @Override
        public String fingerprint(String text) {
            return super.fingerprint(text + TIMES.incrementAndGet());
        }
    }
}
