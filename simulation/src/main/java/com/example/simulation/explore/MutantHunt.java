package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.mutant.Mutant;
import com.example.simulation.oracle.Violation;

/**
 * Runs a mutant where it must be caught, the shop as it is at the same places, and the mutant without the faults: it is
 * caught by them, not by being broken in fair weather too, unless it is hunted in fair weather.
 */
final class MutantHunt {

    private MutantHunt() {}

    static MutantReport of(Mutant mutant, Deployment deployment, FlowRunner asItIs) {
        var broken = new FlowRunner(deployment, mutant.mutation());
        for (var schedule : mutant.schedules()) {
            var calm = schedule.calm();
            boolean needed = calm.equals(schedule) || !speaks(mutant.oracle(), broken.run(calm));
            if (needed
                    && speaks(mutant.oracle(), broken.run(schedule))
                    && asItIs.run(schedule).violations().isEmpty()) {
                return new MutantReport(mutant.name(), true, mutant.oracle(), schedule.toString());
            }
        }
        return new MutantReport(mutant.name(), false, mutant.oracle(), "");
    }

    private static boolean speaks(String oracle, Result result) {
        return result.violations().stream().map(Violation::oracle).anyMatch(oracle::equals);
    }
}
