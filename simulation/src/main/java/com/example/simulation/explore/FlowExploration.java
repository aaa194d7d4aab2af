package com.example.simulation.explore;

import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.flow.Flow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tries every fault at every call of a flow, and every two at every two: the second wherever the recovery from the first
 * leads, which no list made beforehand would know.
 */
public final class FlowExploration {

    /** Faults that are tried in pairs, in every combination: a process that ends, and an answer that never arrives. */
    private static final Set<Fault> IN_PAIRS =
            EnumSet.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.LOST_RESPONSE, Fault.OVERTAKEN_BEFORE);

    private final FlowRunner runner;
    private final List<Finding> findings = new ArrayList<>();
    private int singles;
    private int pairs;

    private FlowExploration(FlowRunner runner) {
        this.runner = runner;
    }

    public static FlowReport of(FlowRunner runner, Flow flow) {
        return new FlowExploration(runner).explore(flow);
    }

    private FlowReport explore(Flow flow) {
        var calm = judge(runner.run(flow, List.of()));
        for (int point = 0; point < calm.points(); point++) {
            for (var fault : calm.possible().get(point)) {
                var first = judge(runner.run(flow, List.of(new Injection(point, fault))));
                singles++;
                if (flow.inPairs() && IN_PAIRS.contains(fault)) {
                    seconds(flow, first);
                }
            }
        }
        return new FlowReport(flow.name(), 2 * calm.points(), singles, pairs, 0, findings);
    }

    private void seconds(Flow flow, Result first) {
        var injected = first.schedule().faults().getFirst();
        for (int point = injected.point() + 1; point < first.points(); point++) {
            for (var fault : first.possible().get(point)) {
                if (IN_PAIRS.contains(fault)) {
                    judge(runner.run(flow, List.of(injected, new Injection(point, fault))));
                    pairs++;
                }
            }
        }
    }

    private Result judge(Result result) {
        if (!result.violations().isEmpty()) {
            findings.add(new Finding(result));
        }
        return result;
    }
}
