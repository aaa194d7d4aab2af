package com.example.simulation.fault;

/**
 * One fault at one call.
 *
 * @param point the number of the call, attempts of the SDK counted each, from the moment faults may happen
 */
public record Injection(int point, Fault fault) {

    /** As a replay line names it: {@code 3.crash-after}. */
    @Override
    public String toString() {
        return point + "." + fault.label();
    }

    public static Injection parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("%s is not a fault: use for example 3.crash-after".formatted(text));
        }
        return new Injection(Integer.parseInt(text.substring(0, dot)), Fault.labelled(text.substring(dot + 1)));
    }
}
