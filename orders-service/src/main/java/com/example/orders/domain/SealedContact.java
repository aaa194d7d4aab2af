package com.example.orders.domain;

import java.util.Arrays;

/**
 * A contact that only its customer's key opens.
 *
 * @param bytes what is stored
 * @param keyVersion which of the customer's keys sealed it
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
