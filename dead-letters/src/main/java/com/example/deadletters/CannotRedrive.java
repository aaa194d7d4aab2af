package com.example.deadletters;

/** Something the person at the keyboard can mend; the message is all that is shown. */
final class CannotRedrive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRedrive(String message) {
        super(message);
    }
}
