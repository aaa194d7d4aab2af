package com.example.orders.adapter.kms;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.orders.domain.CustomerId;
import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A customer's key as it is stored, encrypted by KMS.
 *
 * @param keyRef a random reference, part of the encryption context; identifies the key in CloudTrail instead of the customer
 */
record CustomerKeyItem(CustomerId customer, String keyRef, long version, SdkBytes wrapped) {

    static String key(CustomerId customer) {
        return "CUSTOMER#" + customer;
    }

    static boolean isActive(Item item) {
        return item.string("status").equals("ACTIVE");
    }

    static CustomerKeyItem of(CustomerId customer, Item item) {
        return new CustomerKeyItem(
                customer,
                item.string("keyRef"),
                item.number("keyVersion"),
                SdkBytes.fromByteArray(item.bytes("wrappedKey")));
    }

    Attributes attributes(Instant createdAt) {
        return new Attributes()
                .string("pk", key(customer))
                .string("keyRef", keyRef)
                .number("keyVersion", version)
                .bytes("wrappedKey", wrapped.asByteArray())
                .string("status", "ACTIVE")
                .instant("createdAt", createdAt);
    }
}
