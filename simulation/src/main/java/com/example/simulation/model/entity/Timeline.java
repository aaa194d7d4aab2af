package com.example.simulation.model.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states of an entity, each with the write that led to it. */
public final class Timeline<T> {

    private record Past<T>(int position, Instant at, T state) {}

    private final List<Past<T>> states = new ArrayList<>();

    public void add(Write write, T state) {
        states.add(new Past<>(write.position(), write.at(), state));
    }

    public Optional<T> last() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast().state);
    }

    public List<T> all() {
        return states.stream().map(Past::state).toList();
    }

    /** Returns the states that were current between two positions of writes; empty stands for no state. */
    public List<Optional<T>> between(int asked, int told) {
        var found = new ArrayList<Optional<T>>();
        if (states.isEmpty() || states.getFirst().position > asked) {
            found.add(Optional.empty());
        }
        for (int i = 0; i < states.size(); i++) {
            boolean begun = states.get(i).position <= told;
            boolean over = i + 1 < states.size() && states.get(i + 1).position <= asked;
            if (begun && !over) {
                found.add(Optional.of(states.get(i).state));
            }
        }
        return found;
    }

    /** Returns the states that were current in a period of time; empty stands for no state. */
    public List<Optional<T>> between(Instant from, Instant to) {
        var found = new ArrayList<Optional<T>>();
        if (states.isEmpty() || states.getFirst().at.isAfter(from)) {
            found.add(Optional.empty());
        }
        for (int i = 0; i < states.size(); i++) {
            boolean begun = !states.get(i).at.isAfter(to);
            boolean over = i + 1 < states.size() && states.get(i + 1).at.isBefore(from);
            if (begun && !over) {
                found.add(Optional.of(states.get(i).state));
            }
        }
        return found;
    }
}
