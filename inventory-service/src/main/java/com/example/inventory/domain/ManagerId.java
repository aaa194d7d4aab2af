package com.example.inventory.domain;

/** The id of a stock manager, a person or a machine: the {@code sub} of the access token. */
public record ManagerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
