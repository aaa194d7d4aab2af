package com.example.kit.batch;

/** Fails a batch as a whole, so that Lambda splits it; why its first record failed is in the failure log already. */
final class NoProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoProgress(int records) {
        super("the first of %s records failed".formatted(records));
    }
}
