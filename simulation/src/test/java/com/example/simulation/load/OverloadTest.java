package com.example.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.mutant.Mutant;
import com.example.simulation.mutant.Mutants;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * More orders than can be decided, for longer than an order waits: when the load is back at what can be decided, so is the
 * number of orders that are confirmed, within five minutes.
 *
 * <p>Functions take as long as was measured, all of them slowed down alike until {@value #CAPACITY} orders a second are as
 * many as can be decided. Few orders then show what many would, since what counts is how long an order waits in a queue.
 */
class OverloadTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));
    private static final Deployment DEV = Deployment.read(REPOSITORY.resolve("infra-cdk/templates/dev"));

    /** Orders a second. */
    private static final double CAPACITY = 1;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OVERLOAD = Duration.ofMinutes(15);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration AFTERWARDS = Duration.ofMinutes(3);

    @Test
    void carriesWhatTheRateSays() {
        var shop = shop(Mutation.none());
        var start = shop.now();

        shop.place(0.95 * CAPACITY, RECOVERY);
        shop.place(0, MINUTE);

        assertThat(shop.confirmedBetween(start, shop.now())).isEqualTo((long) (0.95 * CAPACITY * RECOVERY.toSeconds()));
    }

    @Test
    void isBackAtCapacityFiveMinutesAfterAnOverload() {
        var world = new World(DEV, Mutation.none());

        assertThat(confirmedPerSecondAfterwards(world)).isGreaterThanOrEqualTo(0.95 * CAPACITY);

        world.network().callTimes(function -> Duration.ofMillis(1));
        world.settle();
        assertThat(new Oracles(world).atTheEndOfLoad())
                .filteredOn(violation -> !violation.oracle().equals("no order waits for a timer"))
                .isEmpty();
    }

    /** The same shop without deadlines works on orders that have expired, and on no others, for ever. */
    @Test
    void confirmsNothingMoreWithoutDeadlines() {
        var ignoring = Mutants.all().stream()
                .filter(mutant -> mutant.name().equals("inventory ignores the order's deadline"))
                .map(Mutant::mutation)
                .findFirst()
                .orElseThrow();

        assertThat(confirmedPerSecondAfterwards(new World(DEV, ignoring))).isLessThan(0.05 * CAPACITY);
    }

    private static double confirmedPerSecondAfterwards(World world) {
        var shop = shop(world);
        shop.place(1.75 * CAPACITY, OVERLOAD);
        shop.place(CAPACITY, RECOVERY);
        var recovered = shop.now();
        shop.place(CAPACITY, AFTERWARDS);
        return shop.confirmedBetween(recovered, shop.now()) / (double) AFTERWARDS.toSeconds();
    }

    private static BusyShop shop(Mutation mutation) {
        return shop(new World(DEV, mutation));
    }

    private static BusyShop shop(World world) {
        return new BusyShop(world, new CallTimes(DEV, Measured.read(REPOSITORY)).slowedDownTo(CAPACITY));
    }
}
