package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every queue, every stream's records and every parked batch, each lost once. No queue and no stream loses anything, but a
 * person may delete work that should have been redriven. Timers and the audit must repair a loss or report it.
 */
public final class Losses {

    private Losses() {}

    public static List<Flow> all() {
        return Stream.of(ofMessages(), StreamLosses.all()).flatMap(List::stream).toList();
    }

    private static List<Flow> ofMessages() {
        return List.of(
                loss("lost-reservation-requests", Situations::requested, loses("stock-requests")),
                loss("lost-commit-requests", Situations::commitRequested, loses("stock-requests")),
                loss("lost-release-requests", Situations::releaseRequested, loses("stock-requests")),
                loss("lost-late-release-requests", Losses::cancelledLate, loses("stock-requests")),
                loss("lost-outcomes", Situations::answered, loses("stock-outcomes")),
                loss(
                        "lost-dead-letters",
                        ParkedSituations::parkedReleases,
                        world -> world.lost().parked()),
                loss("lost-sale-of-a-cancelled-order", Situations::confirmed, world -> {
                    world.lost().records(FunctionNames.PROJECT_SALES);
                    Actions.cancel(world);
                }),
                loss(
                        "lost-events-of-a-sale-that-is-taken-back-before-its-audit",
                        Situations::commitRequested,
                        world -> {
                            world.lost().records(FunctionNames.PUBLISH_ORDERS);
                            AuditSteps.settle(world);
                            cancelAfter(world, Duration.ofMinutes(10));
                        }),
                loss(
                        "lost-release-requests-between-two-audits",
                        Losses::cancelledBetweenAudits,
                        loses("stock-requests")));
    }

    /**
     * Creates the flow of a loss.
     *
     * @param given the situation before the loss, in a world whose audit has begun
     */
    static Flow loss(String name, Consumer<World> given, Consumer<World> lose) {
        return new Flow(
                name,
                world -> {
                    AuditSteps.begin(world);
                    given.accept(world);
                },
                world -> {
                    world.arm(false);
                    lose.accept(world);
                    AuditSteps.settle(world);
                    world.audit(AuditSteps.RUNS);
                },
                world -> {},
                false);
    }

    private static Consumer<World> loses(String queue) {
        return world -> world.lost().messages(queue);
    }

    /** A customer cancels three hours after everything has settled. */
    private static void cancelledLate(World world) {
        Situations.confirmed(world);
        world.drainAll();
        world.audit(AuditSteps.RUNS);
        cancelAfter(world, Duration.ZERO);
    }

    private static void cancelledBetweenAudits(World world) {
        Situations.confirmed(world);
        AuditSteps.settle(world);
        world.cloud().clock().advance(Duration.ofMinutes(15));
        world.audit(5);
        cancelAfter(world, Duration.ofMinutes(5));
    }

    private static void cancelAfter(World world, Duration time) {
        world.cloud().clock().advance(time);
        Actions.cancel(world);
        world.drain(FunctionNames.REQUEST_STOCK);
    }
}
