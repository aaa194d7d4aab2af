package com.example.infra.openapi;

/** Reports OpenAPI files that cannot become an API; the message is one line for the person who edits them. */
public final class InvalidContract extends RuntimeException {

    InvalidContract(String message) {
        super(message);
    }
}
