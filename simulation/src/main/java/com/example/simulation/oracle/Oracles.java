package com.example.simulation.oracle;

import com.example.simulation.model.Prediction;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All oracles of one world. Some hold after every write, the others when everything has settled. */
public final class Oracles {

    private final World world;
    private final NamedOracle afterEachWrite =
            new NamedOracle("stock is conserved", Holds.ALWAYS, new StockIsConserved());
    private final NamedOracle last = new NamedOracle(
            "a contact can be decrypted only for its order", Holds.ALWAYS, new ContactOpensOnlyInItsOrder());

    private final ReadsAtRest readsAtRest = new ReadsAtRest();

    public Oracles(World world) {
        this.world = world;
    }

    private static List<NamedOracle> atRest() {
        return List.of(
                new NamedOracle("every order has settled", Holds.IF_ALL_AGREES, new EveryOrderHasSettled()),
                new NamedOracle(
                        "no order is refused for stock that only ended orders hold",
                        Holds.ALWAYS,
                        new StockGoesToTheLiving()),
                new NamedOracle("no order waits for a timer", Holds.IF_ALL_AGREES, new NothingWaitsForATimer()),
                new NamedOracle("no message or batch is parked", Holds.ALWAYS, new NothingIsParked()),
                new NamedOracle("what was committed is published", Holds.IF_ALL_AGREES, new CommittedIsPublished()),
                new NamedOracle("events are in order", Holds.ALWAYS, new EventsAreInOrder()),
                new NamedOracle("every difference is reported", Holds.ALWAYS, new NothingDiffersInSilence()),
                new NamedOracle("secrets stay encrypted", Holds.ALWAYS, new SecretsStaySealed()));
    }

    private List<NamedOracle> predicted(Prediction prediction) {
        var archived = ArchivedLines.byKey(world);
        return List.of(
                new NamedOracle("each write is as predicted", Holds.ALWAYS, any -> prediction.wrongWrites()),
                new NamedOracle("each answer is as predicted", Holds.ALWAYS, any -> prediction.wrongAnswers()),
                new NamedOracle("the sales are as predicted", Holds.ALWAYS, any -> prediction.wrongSales()),
                new NamedOracle("the archive is as predicted", Holds.ALWAYS, any -> prediction.wrongArchive(archived)),
                new NamedOracle("each ledger is as predicted", Holds.ALWAYS, any -> prediction.wrongLedgers(archived)),
                new NamedOracle(
                        "each read at rest is as predicted", Holds.ALWAYS, any -> readsAtRest.wrongs(any, prediction)));
    }

    /** Returns the names of all oracles. For each there is a mutant that it must catch. */
    public Set<String> names() {
        return Stream.of(atRest(), predicted(Prediction.of(world)), List.of(afterEachWrite, last))
                .flatMap(List::stream)
                .map(NamedOracle::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Checks the invariants that must hold after every write. */
    public List<Violation> always() {
        return afterEachWrite.violations(world).toList();
    }

    /** Checks the invariants that must hold when everything has settled. Checking changes the world, so this comes last. */
    public List<Violation> atTheEnd() {
        return atTheEnd(Stream.concat(atRest().stream(), predicted(Prediction.of(world)).stream()));
    }

    /**
     * Checks a world under load, without the predictions of the model. The clock of such a world goes back for concurrent
     * work, and the model takes the order of writes from their times.
     */
    public List<Violation> atTheEndOfLoad() {
        return atTheEnd(atRest().stream());
    }

    private List<Violation> atTheEnd(Stream<NamedOracle> oracles) {
        var found = new ArrayList<>(always());
        boolean isReported = isReported();
        oracles.filter(each -> !isReported || each.holds() == Holds.ALWAYS)
                .forEach(each -> each.violations(world).forEach(found::add));
        last.violations(world).forEach(found::add);
        return found;
    }

    /** A loss cannot always be repaired; it must then be reported. */
    private boolean isReported() {
        return world.lost().isAny() && !ActualDifferences.in(world).isEmpty();
    }
}
