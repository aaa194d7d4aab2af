package com.example.simulation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states something went through, and by which changes of its table. */
final class Timeline<T> {

    private record Past<T>(int position, Instant at, T state) {}

    private final List<Past<T>> states = new ArrayList<>();

    void add(Write write, T state) {
        states.add(new Past<>(write.position(), write.at(), state));
    }

    Optional<T> last() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast().state);
    }

    List<T> all() {
        return states.stream().map(Past::state).toList();
    }

    /** The states that were current at some point between two numbers of changes; the first is whether there was none. */
    List<Optional<T>> between(int asked, int told) {
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

    /** The states that were current at some point of a time; empty where there may have been none. */
    List<Optional<T>> between(Instant from, Instant to) {
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
