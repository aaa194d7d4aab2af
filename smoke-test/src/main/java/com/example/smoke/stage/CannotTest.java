package com.example.smoke.stage;

/** A stage cannot be reached or refuses what a step needs. The message is one sentence for the user. */
public final class CannotTest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotTest(String message) {
        super(message);
    }

    public CannotTest(String message, Throwable cause) {
        super(message, cause);
    }
}
