package com.example.simulation.mutant;

import com.example.simulation.fault.Schedule;
import com.example.simulation.process.Mutation;
import java.util.List;

/**
 * A shop with one promise broken.
 *
 * @param oracle the one that must catch it, said before it was ever run
 * @param schedules where it must be caught; the shop as it is passes them all
 */
public record Mutant(String name, Mutation mutation, String oracle, List<Schedule> schedules) {

    static Mutant of(String name, Mutation mutation, String oracle, String... schedules) {
        return new Mutant(
                name,
                mutation,
                oracle,
                List.of(schedules).stream().map(Schedule::parse).toList());
    }
}
