package com.example.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Groups events so that no group contains two events of one subject, and the groups keep the order of each subject. */
final class Waves {

    private Waves() {}

    /** Returns the groups as positions of the events. */
    static List<List<Integer>> of(List<OutboxRecord> events) {
        var waves = new ArrayList<List<Integer>>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < events.size(); i++) {
            int wave = seen.merge(events.get(i).subject(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(i);
        }
        return waves;
    }
}
