package com.example.simulation.world;

/**
 * One choice among the actors that can continue.
 *
 * @param chosen the index of the actor that continued
 * @param options the number of actors that could continue
 * @param going the index of the actor that had continued before; −1 if it has ended
 */
public record Turn(int chosen, int options, int going) {

    /** True if another actor took over from one that could have continued. */
    public boolean isPreemption() {
        return going >= 0 && chosen != going;
    }

    /** Returns the same turn with another choice. */
    public Turn choosing(int other) {
        return new Turn(other, options, going);
    }
}
