package com.example.simulation.world;

import com.example.simulation.aws.Call;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers the calls made while faults may happen, and lets the planned ones happen. */
public final class Injector {

    private final Map<Integer, Fault> planned = new LinkedHashMap<>();
    private final List<Set<Fault>> possible = new ArrayList<>();
    private boolean armed;

    void plan(List<Injection> injections) {
        planned.clear();
        possible.clear();
        injections.forEach(injection -> planned.put(injection.point(), injection.fault()));
    }

    void arm(boolean on) {
        armed = on;
    }

    /** The number of the next call; −1 where faults may not happen. */
    int next(Call call) {
        if (!armed) {
            return -1;
        }
        var faults = EnumSet.noneOf(Fault.class);
        for (var fault : Fault.values()) {
            if (fault.appliesTo(call)) {
                faults.add(fault);
            }
        }
        possible.add(faults);
        return possible.size() - 1;
    }

    @Nullable
    Fault at(int point) {
        var fault = planned.get(point);
        return fault != null && possible.get(point).contains(fault) ? fault : null;
    }

    /** The faults that could have happened at each call so far. */
    public List<Set<Fault>> possible() {
        return possible;
    }
}
