package com.example.simulation.explore;

import com.example.simulation.world.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every order in which several actors can take turns at their calls, those first in which the fewest take over from
 * another: most faults need one or two such moments.
 *
 * @see <a href="https://www.usenix.org/legacy/event/osdi08/tech/full_papers/musuvathi/musuvathi.pdf">Musuvathi et al.:
 *     Finding and reproducing Heisenbugs in concurrent programs</a>
 */
final class Interleavings {

    /** The result of one order of turns. */
    record Run(Result result, List<Turn> turns) {}

    /** The first turns; after them the current customer continues. */
    private record Beginning(List<Turn> turns) {

        long preemptions() {
            return turns.stream().filter(Turn::isPreemption).count();
        }

        List<Integer> choices() {
            return turns.stream().map(Turn::chosen).toList();
        }
    }

    private Interleavings() {}

    /** Runs them all, up to a bound. */
    static List<Result> all(Function<List<Integer>, Run> run, int most) {
        var results = new ArrayList<Result>();
        var next = new PriorityQueue<Beginning>(Comparator.comparingLong(Beginning::preemptions));
        next.add(new Beginning(List.of()));
        while (!next.isEmpty() && results.size() < most) {
            var beginning = next.remove();
            var done = run.apply(beginning.choices());
            results.add(done.result());
            for (int at = beginning.turns().size(); at < done.turns().size(); at++) {
                next.addAll(others(done.turns().subList(0, at), done.turns().get(at)));
            }
        }
        return results;
    }

    private static List<Beginning> others(List<Turn> before, Turn turn) {
        var others = new ArrayList<Beginning>();
        for (int other = 0; other < turn.options(); other++) {
            if (other != turn.chosen()) {
                others.add(new Beginning(Stream.concat(before.stream(), Stream.of(turn.choosing(other)))
                        .toList()));
            }
        }
        return others;
    }
}
