package com.example.inventory.function;

/** Why the catalogue was not seeded, in words that whoever deploys may read: item and field, nothing else. */
final class SeedFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    SeedFailed(String reason) {
        super(reason);
        this.reason = reason;
    }

    SeedFailed(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
