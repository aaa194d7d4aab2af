package com.example.orders.domain;

import java.util.Arrays;

/**
 * A contact, encrypted with its customer's key.
 *
 * @param bytes the ciphertext, as stored
 * @param keyVersion the version of the customer's key that sealed it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record SealedContact(byte[] bytes, long keyVersion) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedContact that && keyVersion == that.keyVersion && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedContact[%s bytes, key version %s]".formatted(bytes.length, keyVersion);
    }
}
