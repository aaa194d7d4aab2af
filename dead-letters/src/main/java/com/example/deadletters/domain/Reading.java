package com.example.deadletters.domain;

import java.util.function.Consumer;

/**
 * Reads sources one after the other. A source that cannot be read is reported and does not stop the others.
 *
 * @param unseen receives a line for each source that cannot be read
 */
record Reading(Consumer<String> unseen) {

    void of(String source, Runnable read) {
        try {
            read.run();
        } catch (CannotRedrive failure) {
            unseen.accept("%s  cannot be read: %s".formatted(source, failure.getMessage()));
        }
    }
}
