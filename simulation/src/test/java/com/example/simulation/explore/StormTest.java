package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.fault.Fault;
import com.example.simulation.flow.Storm;
import com.example.simulation.process.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The faults that really happen in storms: a fault planned for a call that is never made does not. */
class StormTest {

    private static final int SEEDS = 150;

    private static List<Result> storms;

    @BeforeAll
    static void rage() {
        var runner = new FlowRunner(Templates.dev(), Mutation.none());
        storms = IntStream.range(0, SEEDS)
                .mapToObj(seed -> runner.run(new Storm(seed)))
                .toList();
    }

    @Test
    void bringEveryFault() {
        assertThat(storms.stream().flatMap(storm -> happened(storm).stream())).contains(Fault.values());
    }

    @Test
    void bringMoreThanTwoEach() {
        assertThat(storms.stream().mapToInt(storm -> happened(storm).size()).sum())
                .isGreaterThan(2 * SEEDS);
    }

    @Test
    void bringThemAtTheEndToo() {
        assertThat(storms)
                .anySatisfy(storm -> assertThat(storm.schedule().faults())
                        .anyMatch(fault -> fault.point() > storm.points() * 0.9 && fault.point() < storm.points()));
    }

    private static List<Fault> happened(Result storm) {
        var faults = new ArrayList<Fault>();
        for (var planned : storm.schedule().faults()) {
            if (planned.point() < storm.points()
                    && storm.possible().get(planned.point()).contains(planned.fault())) {
                faults.add(planned.fault());
            }
        }
        return faults;
    }
}
