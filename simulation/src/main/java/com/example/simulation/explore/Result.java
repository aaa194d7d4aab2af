package com.example.simulation.explore;

import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Schedule;
import com.example.simulation.oracle.Violation;
import com.example.simulation.world.Step;
import java.util.List;
import java.util.Set;

/**
 * The result of one run.
 *
 * @param possible which faults could have happened at each call
 */
public record Result(
        Schedule schedule, List<Violation> violations, List<Set<Fault>> possible, List<Step> steps, String hash) {

    /** Calls that faults could have happened at. */
    int points() {
        return possible.size();
    }
}
