package com.example.simulation.oracle;

/** Something that must hold and does not. */
public record Violation(String oracle, String what) {

    @Override
    public String toString() {
        return oracle + ": " + what;
    }
}
