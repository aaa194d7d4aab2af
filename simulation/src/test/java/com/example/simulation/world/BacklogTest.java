package com.example.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.process.Mutation;
import com.example.simulation.process.Mutation.LambdaFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More orders than can be done, for a while: what piles up is worked off in bounded time, with no more work than orders. */
class BacklogTest {

    /** Ten times what the two queues are given in one batch. */
    private static final int ORDERS = 100;

    /** Calls to AWS that one order needs from its placing to the archive, when it is done in batches or alone. */
    private static final int CALLS_FOR_AN_ORDER = 14;

    /** The batch size of a queue's mapping. */
    private static final int BATCH = 10;

    /** The SDK's attempts at a call that always fails. */
    private static final int ATTEMPTS = 5;

    /**
     *      * Calls that are made again because they came before the one that failed, or because what failed is delivered apart:
     * events that are archived apart take an object and its item in the index.
     *      */
    private static final int REPEATED = 5;

    /** More calls than one delivery makes, however often it tries. */
    private static final int LASTING = 1_000;

    private final World world = new World(
            Deployment.read(Path.of(System.getProperty("shop.repository")).resolve("infra-cdk/templates/dev")),
            Mutation.ofFunctions(this::calmAfterAThrottledDelivery));

    @Test
    void isWorkedOffWithoutAmplification() {
        pileUp(ORDERS);
        int before = world.trace().steps().size();
        var start = world.cloud().clock().instant();

        world.drainAll();

        assertThat(world.trace().steps().size() - before).isLessThan(ORDERS * CALLS_FOR_AN_ORDER);
        assertThat(Duration.between(start, world.cloud().clock().instant())).isLessThan(Duration.ofMinutes(5));
        assertThat(statuses()).containsOnly("CONFIRMED");
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    /** If all attempts at a call fail, another layer of retries multiplies them; a single failing attempt would not show it. */
    @Test
    void triesNoCallMoreOftenThanTheSdkDoes() {
        pileUp(1);
        var start = world.snapshot();
        var calm = workedOff(start, List.of());

        for (var call : calm) {
            var steps = workedOff(start, throttledFrom(call));

            assertThat(throttled(steps)).as(call.toString()).hasSize(ATTEMPTS);
            assertThat(steps.size()).as(call.toString()).isLessThanOrEqualTo(calm.size() + ATTEMPTS + REPEATED);
            assertThat(new Oracles(world).atTheEnd()).as(call.toString()).isEmpty();
        }
    }

    /** A whole batch meets throttling, each of its messages at its first call: no more than those attempts is added. */
    @Test
    void isNotMultipliedByRetriesWhereCallsAreThrottled() {
        pileUp(ORDERS);
        var start = world.snapshot();
        var calm = workedOff(start, List.of());
        var first = calm.stream()
                .filter(step -> step.process().equals("SettleOrderFunction"))
                .findFirst()
                .orElseThrow();

        var steps = workedOff(start, throttledFrom(first));

        assertThat(throttled(steps)).hasSize(BATCH * ATTEMPTS);
        assertThat(steps.size()).isLessThanOrEqualTo(calm.size() + BATCH * ATTEMPTS + REPEATED);
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    /** Works off what there is; the first delivery that a planned fault happens in is the last one with faults. */
    private List<Step> workedOff(WorldSnapshot start, List<Injection> faults) {
        world.begin(start, 0, faults);
        world.arm(true);
        world.drainAll();
        world.arm(false);
        return world.trace().steps();
    }

    private LambdaFunction calmAfterAThrottledDelivery(LambdaFunction function) {
        return (name, event) -> {
            try {
                return function.invoke(name, event);
            } finally {
                if (!throttled(world.trace().steps()).isEmpty()) {
                    world.arm(false);
                }
            }
        };
    }

    private static List<Injection> throttledFrom(Step call) {
        return IntStream.range(call.point(), call.point() + LASTING)
                .mapToObj(point -> new Injection(point, Fault.THROTTLED))
                .toList();
    }

    private static List<Step> throttled(List<Step> steps) {
        return steps.stream().filter(step -> step.fault() != null).toList();
    }

    /**
     * An order waits five minutes. One whose request lies in the queue for longer expires, and the request that is
     * delivered at last meets what the expiry left: no stock is held for it.
     */
    @Test
    void expiresWhatWaitsTooLongAndHoldsNothingForIt() {
        pileUp(ORDERS);
        world.drain("RequestStockFunction");
        world.cloud().clock().advance(Duration.ofMinutes(6));
        for (int minute = 0; minute < 3; minute++) {
            world.fire("ExpireOrdersFunction");
        }

        world.settle();

        assertThat(statuses()).containsOnly("EXPIRED");
        assertThat(new Oracles(world).atTheEnd()).isEmpty();
    }

    private void pileUp(int orders) {
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 1_000);
        for (int i = 0; i < orders; i++) {
            world.customer(i % 2 == 0 ? "alice" : "bob").place("key-" + i, List.of(new OrderLine("TEA-GREEN", 1)));
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
