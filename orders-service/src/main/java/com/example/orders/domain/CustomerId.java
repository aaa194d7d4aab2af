package com.example.orders.domain;

/** Names one customer: the {@code sub} of their access tokens. */
public record CustomerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
