package com.example.infra;

/** What the app was given cannot become templates; the message is one line for the person who gave it. */
public final class InvalidDefinition extends RuntimeException {

    public InvalidDefinition(String message) {
        super(message);
    }
}
