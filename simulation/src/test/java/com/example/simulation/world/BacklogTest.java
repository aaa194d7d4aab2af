package com.example.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.Customer.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More orders than can be done, for a while: what piles up is worked off in bounded time, with no more work than orders. */
class BacklogTest {

    /** Ten times what the two queues are given in one batch. */
    private static final int ORDERS = 100;

    /** Calls to AWS that one order needs from its placing to the archive, when it is done in batches or alone. */
    private static final int CALLS_FOR_AN_ORDER = 14;

    private final World world = new World(
            Deployment.read(Path.of(System.getProperty("shop.repository")).resolve("infra-cdk/templates/dev")),
            Mutation.none());

    @Test
    void isWorkedOffWithoutAmplification() {
        pileUp();
        int before = world.trace().steps().size();
        var start = world.cloud().clock().instant();

        world.drainAll();

        assertThat(world.trace().steps().size() - before).isLessThan(ORDERS * CALLS_FOR_AN_ORDER);
        assertThat(Duration.between(start, world.cloud().clock().instant())).isLessThan(Duration.ofMinutes(5));
        assertThat(statuses()).containsOnly("CONFIRMED");
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    /** Each call that is throttled is tried again once, by one layer; a second one would multiply. */
    @Test
    void isNotMultipliedByRetriesWhereCallsAreThrottled() {
        pileUp();
        int throttled = 60;
        var faults = new ArrayList<Injection>();
        IntStream.range(0, throttled).forEach(point -> faults.add(new Injection(2 * point, Fault.THROTTLED)));
        world.begin(world.snapshot(), 0, faults);
        world.arm(true);

        world.drainAll();
        world.arm(false);

        assertThat(world.trace().steps()).hasSizeLessThan(ORDERS * CALLS_FOR_AN_ORDER + 2 * throttled);
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    /**
     * An order waits five minutes. One whose request lies in the queue for longer expires, and the request that is
     * delivered at last meets what the expiry left: no stock is held for it.
     */
    @Test
    void expiresWhatWaitsTooLongAndHoldsNothingForIt() {
        pileUp();
        world.drain("RequestStockFunction");
        world.cloud().clock().advance(Duration.ofMinutes(6));
        for (int minute = 0; minute < 3; minute++) {
            world.fire("ExpireOrdersFunction");
        }

        world.settle();

        assertThat(statuses()).containsOnly("EXPIRED");
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    private void pileUp() {
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 1_000);
        for (int i = 0; i < ORDERS; i++) {
            world.customer(i % 2 == 0 ? "alice" : "bob").place("key-" + i, List.of(new Line("TEA-GREEN", 1)));
        }
    }

    private List<String> statuses() {
        var shelves = new Shelves(world);
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .map(order -> Shelves.text(order, "status"))
                .distinct()
                .toList();
    }
}
