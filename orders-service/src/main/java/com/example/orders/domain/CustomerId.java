package com.example.orders.domain;

/** Identifies a customer: the {@code sub} claim of their access tokens. */
public record CustomerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
