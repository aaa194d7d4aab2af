package com.example.simulation.mutant;

import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import com.example.simulation.process.Mutation;
import java.util.function.UnaryOperator;

/** Mutations of the keys that seal contacts. */
final class ContactKeys {

    private ContactKeys() {}

    /** Seals and opens every contact as if it belonged to one and the same order. */
    static Mutation sealingForAnyOrder() {
        return keys(KeyOfAnyOrder::new);
    }

    /** Stores every contact as it is. */
    static Mutation sealingNothing() {
        return keys(OpenKey::new);
    }

    /** Computes another fingerprint each time. */
    static Mutation recognisingNoRequest() {
        return keys(ForgetfulKey::new);
    }

    private static Mutation keys(UnaryOperator<CustomerKey> change) {
        return Mutation.ofBeans(
                new BeanReplacement<>(CustomerKeys.class, (keys, clients) -> new ChangedKeys(keys, change)));
    }
}
