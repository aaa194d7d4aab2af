package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.mutant.Mutant;
import com.example.simulation.oracle.Violation;

/** Runs a mutant where it must be caught, and the shop as it is at the same places. */
final class MutantHunt {

    private MutantHunt() {}

    static MutantReport of(Mutant mutant, Deployment deployment, FlowRunner asItIs) {
        var broken = new FlowRunner(deployment, mutant.mutation());
        for (var schedule : mutant.schedules()) {
            boolean caught = broken.run(schedule).violations().stream()
                    .map(Violation::oracle)
                    .anyMatch(mutant.oracle()::equals);
            if (caught && asItIs.run(schedule).violations().isEmpty()) {
                return new MutantReport(mutant.name(), true, mutant.oracle(), schedule.toString());
            }
        }
        return new MutantReport(mutant.name(), false, mutant.oracle(), "");
    }
}
