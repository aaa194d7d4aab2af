package com.example.inventory.function;

/** Why the catalogue was not seeded, in words that whoever deploys may read: item and field, nothing else. */
final class SeedFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedFailed(String message) {
        super(message);
    }

    SeedFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
