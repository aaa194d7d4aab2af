package com.example.simulation.mutant;

import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;
import tools.jackson.databind.json.JsonMapper;

/** A key that seals nothing. */
final class OpenKey extends ChangedKey {

    OpenKey(CustomerKey key) {
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
