package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.flow.Flow;
import com.example.simulation.flow.Flows;
import com.example.simulation.flow.Losses;
import com.example.simulation.flow.Rivals;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.process.Mutation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs everything: flows, losses, rivals, storms and mutants. */
public final class Simulation {

    private static final int SEEDS_PER_TASK = 50;

    private final Deployment deployment;
    private final ThreadLocal<FlowRunner> runner;

    private Simulation(Deployment deployment) {
        this.deployment = deployment;
        this.runner = ThreadLocal.withInitial(() -> new FlowRunner(deployment, Mutation.none()));
    }

    /**
     * Runs everything.
     *
     * @param firstSeed the seed of the first storm; each one after it has the next
     * @param seeds the number of storms
     * @param longest the time after which no more storms begin; the report contains the number of those that ran
     */
    public static Report run(Deployment deployment, long firstSeed, int seeds, Duration longest)
            throws InterruptedException {
        try (var work = new ParallelWork()) {
            return new Simulation(deployment).run(work, firstSeed, seeds, longest);
        }
    }

    private Report run(ParallelWork work, long firstSeed, int seeds, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        var flows = work.submit(Flows.all(), this::explore);
        var losses = work.submit(Losses.all(), this::lose);
        var rivals = work.submit(Rivals.all(), each -> RivalExploration.of(runner.get(), each));
        var mutants = work.submit(Mutants.all(), mutant -> MutantHunt.of(mutant, deployment, runner.get()));
        long end = firstSeed + seeds;
        var firsts = new ArrayList<Long>();
        for (long first = firstSeed; first < end; first += SEEDS_PER_TASK) {
            firsts.add(first);
        }
        var storms = work.submit(
                firsts, first -> StormRuns.of(runner.get(), first, Math.min(end, first + SEEDS_PER_TASK), deadline));

        var reports = new ArrayList<>(ParallelWork.results(flows));
        var lost = ParallelWork.results(losses);
        reports.add(new FlowReport(
                "losses",
                0,
                lost.size(),
                0,
                0,
                lost.stream().flatMap(List::stream).toList()));
        reports.addAll(ParallelWork.results(rivals));
        var raged = ParallelWork.results(storms);
        reports.add(new FlowReport(
                "storm",
                0,
                0,
                0,
                raged.stream().mapToInt(StormRuns::seeds).sum(),
                raged.stream().flatMap(each -> each.findings().stream()).toList()));
        return new Report(
                reports,
                ParallelWork.results(mutants),
                raged.stream().mapToInt(StormRuns::twice).sum(),
                raged.stream().mapToInt(StormRuns::mismatches).sum());
    }

    private List<Finding> lose(Flow loss) {
        var result = runner.get().run(loss, List.of());
        return result.violations().isEmpty() ? List.of() : List.of(new Finding(result));
    }

    private FlowReport explore(Flow flow) {
        return FlowExploration.of(runner.get(), flow);
    }
}
