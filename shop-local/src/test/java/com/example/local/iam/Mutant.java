package com.example.local.iam;

/**
 * A role with one grant or one condition less.
 *
 * @param function the construct of the function
 * @param change the grant or the condition, as {@code permissions.txt} writes it
 * @param killedBy the test that made a call which the mutant decides differently; empty if there is none
 */
record Mutant(String function, String change, String killedBy) {

    boolean survived() {
        return killedBy.isEmpty();
    }

    @Override
    public String toString() {
        return function + ": " + change;
    }
}
