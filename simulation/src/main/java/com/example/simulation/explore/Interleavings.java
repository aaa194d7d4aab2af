package com.example.simulation.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Explores every order in which several actors can take turns at their calls. Orders with few preemptions come first,
 * since most faults need only one or two.
 *
 * @see <a href="https://www.usenix.org/legacy/event/osdi08/tech/full_papers/musuvathi/musuvathi.pdf">Musuvathi et al.:
 *     Finding and reproducing Heisenbugs in concurrent programs</a>
 */
final class Interleavings {

    private Interleavings() {}

    /** Runs at most this many orders. */
    static List<Result> all(Function<List<Integer>, RivalRun> run, int most) {
        var results = new ArrayList<Result>();
        var next = new PriorityQueue<Beginning>(Comparator.comparingLong(Beginning::preemptions));
        next.add(new Beginning(List.of()));
        while (!next.isEmpty() && results.size() < most) {
            var beginning = next.remove();
            var done = run.apply(beginning.choices());
            results.add(done.result());
            for (int at = beginning.turns().size(); at < done.turns().size(); at++) {
                next.addAll(Beginning.others(
                        done.turns().subList(0, at), done.turns().get(at)));
            }
        }
        return results;
    }
}
