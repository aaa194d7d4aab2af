package com.example.simulation.explore;

import com.example.simulation.oracle.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Every order in which several actors can take turns at their calls, depth first: each run tells how many could have gone
 * on at each turn, and the next run takes another one of them.
 */
public final class Interleavings {

    /** What came of one order of turns. */
    record Run(List<Integer> choices, List<Integer> options, List<Violation> violations) {}

    private Interleavings() {}

    /** Runs them all, up to a bound, and answers those that broke a promise. */
    static List<Run> all(Function<List<Integer>, Run> run, int most) {
        var all = new ArrayList<Run>();
        var prefix = List.<Integer>of();
        while (all.size() < most) {
            var done = run.apply(prefix);
            all.add(done);
            int last = done.choices.size() - 1;
            while (last >= 0 && done.choices.get(last) + 1 == done.options.get(last)) {
                last--;
            }
            if (last < 0) {
                return all;
            }
            var next = new ArrayList<>(done.choices.subList(0, last));
            next.add(done.choices.get(last) + 1);
            prefix = next;
        }
        return all;
    }
}
