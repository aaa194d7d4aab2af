package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.flow.Flow;
import com.example.simulation.flow.Flows;
import com.example.simulation.flow.Losses;
import com.example.simulation.flow.Rivals;
import com.example.simulation.flow.Storm;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.process.Mutation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** All of it: every flow, every order of turns, seeds and mutants, on as many threads as there are processors. */
public final class Simulation {

    private static final int SEEDS_PER_TASK = 50;
    private static final int TWICE = 20;

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
     * @param longest storms that have not begun by then are left out, and the report says how many ran
     */
    public static Report run(Deployment deployment, long firstSeed, int seeds, Duration longest)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return new Simulation(deployment).run(threads, firstSeed, seeds, longest);
        }
    }

    private record Storms(int seeds, List<Finding> findings, int twice, int mismatches) {}

    private Report run(ExecutorService threads, long firstSeed, int seeds, Duration longest)
            throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        var flows = submit(threads, Flows.all(), this::explore);
        var losses = submit(threads, Losses.all(), this::lose);
        var rivals = submit(threads, Rivals.all(), each -> RivalExploration.of(runner.get(), each));
        var mutants = submit(threads, Mutants.all(), mutant -> MutantHunt.of(mutant, deployment, runner.get()));
        long end = firstSeed + seeds;
        var firsts = new ArrayList<Long>();
        for (long first = firstSeed; first < end; first += SEEDS_PER_TASK) {
            firsts.add(first);
        }
        var storms = submit(threads, firsts, first -> storms(first, Math.min(end, first + SEEDS_PER_TASK), deadline));

        var reports = new ArrayList<>(results(flows));
        var lost = results(losses);
        reports.add(new FlowReport(
                "losses",
                0,
                lost.size(),
                0,
                0,
                lost.stream().flatMap(List::stream).toList()));
        reports.addAll(results(rivals));
        var raged = results(storms);
        reports.add(new FlowReport(
                "storm",
                0,
                0,
                0,
                raged.stream().mapToInt(Storms::seeds).sum(),
                raged.stream().flatMap(each -> each.findings().stream()).toList()));
        return new Report(
                reports,
                results(mutants),
                raged.stream().mapToInt(Storms::twice).sum(),
                raged.stream().mapToInt(Storms::mismatches).sum());
    }

    private List<Finding> lose(Flow loss) {
        var result = runner.get().run(loss, List.of());
        return result.violations().isEmpty() ? List.of() : List.of(new Finding(result));
    }

    private FlowReport explore(Flow flow) {
        return FlowExploration.of(runner.get(), flow);
    }

    private Storms storms(long from, long to, long deadline) {
        var findings = new ArrayList<Finding>();
        int seeds = 0;
        int twice = 0;
        int mismatches = 0;
        for (long seed = from; seed < to && System.nanoTime() < deadline; seed++) {
            var result = runner.get().run(new Storm(seed));
            seeds++;
            if (!result.violations().isEmpty()) {
                findings.add(new Finding(result));
            }
            if (seed % TWICE == 0) {
                twice++;
                mismatches += runner.get().run(new Storm(seed)).hash().equals(result.hash()) ? 0 : 1;
            }
        }
        return new Storms(seeds, findings, twice, mismatches);
    }

    private static <T, R> List<Future<R>> submit(ExecutorService threads, List<T> work, Function<T, R> run) {
        return work.stream()
                .map(each -> threads.submit((Callable<R>) () -> run.apply(each)))
                .toList();
    }

    private static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        var results = new ArrayList<R>();
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the simulation broke", e.getCause());
            }
        }
        return results;
    }
}
