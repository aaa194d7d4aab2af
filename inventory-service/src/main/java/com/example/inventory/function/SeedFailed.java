package com.example.inventory.function;

/** The catalogue could not be seeded. The reason names only item and field, so that CloudFormation may show it. */
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
