package com.example.inventory.domain;

/** Names who manages stock, a person or a machine: the {@code sub} of their access tokens. */
public record ManagerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
