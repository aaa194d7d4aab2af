package com.example.infra;

/** Reports input from which no templates can be made; the message is one line for the person who gave it. */
final class InvalidDefinition extends RuntimeException {

    InvalidDefinition(String message) {
        super(message);
    }
}
