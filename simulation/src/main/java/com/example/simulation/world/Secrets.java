package com.example.simulation.world;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Contact data of customers, which must not appear anywhere outside a sealed contact. */
public final class Secrets {

    private static final String STREET = "1 Secret Garden Street";
    private static final String NAME_PREFIX = "Name of ";
    private static final String EMAIL_DOMAIN = "@secret.example.com";

    private Secrets() {}

    /** Returns the contact that a customer enters in an order. */
    static ObjectNode contact(String customer) {
        var contact = JsonNodeFactory.instance.objectNode();
        contact.put("name", NAME_PREFIX + customer);
        contact.put("email", customer + EMAIL_DOMAIN);
        contact.putObject("address")
                .put("line1", STREET)
                .put("city", "Springfield")
                .put("postcode", "12345")
                .put("country", "DE");
        return contact;
    }

    /** Returns the texts to search for. */
    public static List<String> all() {
        return List.of(STREET, NAME_PREFIX, EMAIL_DOMAIN);
    }
}
