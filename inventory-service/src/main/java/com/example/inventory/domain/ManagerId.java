package com.example.inventory.domain;

/** Names one stock manager: the {@code sub} of their access tokens. */
public record ManagerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
