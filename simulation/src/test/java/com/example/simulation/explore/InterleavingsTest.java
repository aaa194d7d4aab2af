package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.fault.Schedule;
import com.example.simulation.world.Baton;
import com.example.simulation.world.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two actors of three calls each: they start, and go on after each call, in each of 4 + 4 over 4 orders. */
class InterleavingsTest {

    private static final int CALLS = 3;
    private static final int ORDERS = 70;

    private final List<String> seen = new ArrayList<>();
    private final List<Long> preemptions = new ArrayList<>();

    @Test
    void tryEveryOrderOnce() {
        Interleavings.all(this::run, 1_000);

        assertThat(seen).hasSize(ORDERS).doesNotHaveDuplicates();
    }

    @Test
    void beginWithTheFewestThatTakeOver() {
        Interleavings.all(this::run, ORDERS / 2);

        assertThat(preemptions).hasSize(ORDERS / 2).isSorted();
        assertThat(preemptions.getFirst()).isZero();
        assertThat(preemptions.getLast()).isPositive();
    }

    private RivalRun run(List<Integer> choices) {
        var baton = new Baton(choices);
        var order = new StringBuilder();
        baton.run(List.of(() -> call(baton, order, 'a'), () -> call(baton, order, 'b')));
        seen.add(order.toString());
        preemptions.add(baton.taken().stream().filter(Turn::isPreemption).count());
        return new RivalRun(
                new Result(new Schedule("two", choices, List.of()), List.of(), List.of(), List.of(), ""),
                baton.taken());
    }

    private static void call(Baton baton, StringBuilder order, char actor) {
        order.append(actor);
        IntStream.range(0, CALLS).forEach(call -> {
            baton.beforeCall();
            order.append(actor);
        });
    }
}
