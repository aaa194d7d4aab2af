package com.example.deadletters.domain;

/** A failure that the user can fix. Only the message is shown. */
public final class CannotRedrive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRedrive(String message) {
        super(message);
    }

    public CannotRedrive(String message, RuntimeException cause) {
        super(message, cause);
    }
}
