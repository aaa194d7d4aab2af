package com.example.simulation.world.delivery;

/** The condition under which Lambda gave a batch up. */
enum ParkingCondition {
    RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
    RECORD_AGE_EXCEEDED("RecordAgeExceeded");

    private final String text;

    ParkingCondition(String text) {
        this.text = text;
    }

    /** Returns the name of the condition in an invocation record. */
    String text() {
        return text;
    }
}
