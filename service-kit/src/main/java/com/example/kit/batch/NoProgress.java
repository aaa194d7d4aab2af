package com.example.kit.batch;

/**
 * Fails a batch as a whole, so that Lambda bisects it. The failure log already contains the failure of the first
 * record.
 */
final class NoProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoProgress(int records) {
        super("the first of %s records failed".formatted(records));
    }
}
