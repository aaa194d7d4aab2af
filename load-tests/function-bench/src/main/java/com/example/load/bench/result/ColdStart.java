package com.example.load.bench.result;

/**
 * One cold start of a function and the invocations after it.
 *
 * @param initMs milliseconds from the start of the process until it asks for its first event
 * @param firstMs milliseconds from the first event to its answer
 * @param cpuSeconds CPU seconds of the process, all threads, until the first answer
 * @param classes the classes loaded until the first answer, from the JDK's archive or not
 * @param rssMb resident memory after the last invocation
 */
public record ColdStart(double initMs, double firstMs, double cpuSeconds, int classes, double rssMb, Warm warm) {

    /** Milliseconds from the start of the process to the first answer. */
    public double coldMs() {
        return initMs + firstMs;
    }
}
