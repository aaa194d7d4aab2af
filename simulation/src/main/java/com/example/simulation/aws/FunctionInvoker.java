package com.example.simulation.aws;

/** Runs functions, as Lambda does when somebody asks it to. */
@FunctionalInterface
public interface FunctionInvoker {

    /** The function's response, or its error. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(boolean failed, byte[] payload) {}

    /**
     * Invokes one and waits for its answer.
     *
     * @param function its class name
     */
    Answer invoke(String function, byte[] event);
}
