package com.example.simulation.oracle;

import com.example.simulation.model.Prediction;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All oracles of one world: those that hold after every write, and those that hold when everything has settled. */
public final class Oracles {

    /** When an oracle has to be content. */
    private enum Holds {
        /** After any loss: it ignores everything that the audit reports. */
        ALWAYS,
        /** After lost messages, only if the audit has nothing to report. */
        IF_ALL_AGREES
    }

    private record Named(String name, Holds holds, Oracle oracle) {

        Stream<Violation> violations(World world) {
            return oracle.wrongs(world).map(wrong -> new Violation(name, wrong));
        }
    }

    private final World world;
    private final Named afterEachWrite = new Named("stock is conserved", Holds.ALWAYS, new StockIsConserved());
    private final Named last =
            new Named("a contact can be decrypted only for its order", Holds.ALWAYS, new ContactOpensOnlyInItsOrder());

    private final ReadsAtRest readsAtRest = new ReadsAtRest();

    public Oracles(World world) {
        this.world = world;
    }

    private static List<Named> atRest() {
        return List.of(
                new Named("every order has settled", Holds.IF_ALL_AGREES, new EveryOrderHasSettled()),
                new Named(
                        "no order is refused for stock that only ended orders hold",
                        Holds.ALWAYS,
                        new StockGoesToTheLiving()),
                new Named("no order waits for a timer", Holds.IF_ALL_AGREES, new NothingWaitsForATimer()),
                new Named("no message or batch is parked", Holds.ALWAYS, new NothingIsParked()),
                new Named("what was committed is published", Holds.IF_ALL_AGREES, new CommittedIsPublished()),
                new Named("events are in order", Holds.ALWAYS, new EventsAreInOrder()),
                new Named("every difference is reported", Holds.ALWAYS, new NothingDiffersInSilence()),
                new Named("secrets stay encrypted", Holds.ALWAYS, new SecretsStaySealed()));
    }

    private List<Named> predicted(Prediction prediction) {
        var archived = ArchivedLines.byKey(world);
        return List.of(
                new Named("each write is as predicted", Holds.ALWAYS, any -> prediction.wrongWrites()),
                new Named("each answer is as predicted", Holds.ALWAYS, any -> prediction.wrongAnswers()),
                new Named("the sales are as predicted", Holds.ALWAYS, any -> prediction.wrongSales()),
                new Named("the archive is as predicted", Holds.ALWAYS, any -> prediction.wrongArchive(archived)),
                new Named("each ledger is as predicted", Holds.ALWAYS, any -> prediction.wrongLedgers(archived)),
                new Named(
                        "each read at rest is as predicted", Holds.ALWAYS, any -> readsAtRest.wrongs(any, prediction)));
    }

    /** Their names, each of which some mutant has to make speak. */
    public Set<String> names() {
        return Stream.of(atRest(), predicted(Prediction.of(world)), List.of(afterEachWrite, last))
                .flatMap(List::stream)
                .map(Named::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Invariants that must hold after every write. */
    public List<Violation> always() {
        return afterEachWrite.violations(world).toList();
    }

    /** Invariants that must hold when everything has settled. Checking changes the world, so this comes last. */
    public List<Violation> atTheEnd() {
        return atTheEnd(Stream.concat(atRest().stream(), predicted(Prediction.of(world)).stream()));
    }

    /**
     * The same of a world under load. Its clock went back for what happened at once, and the model, which takes the order
     * of writes from their times, has nothing to say.
     */
    public List<Violation> atTheEndOfLoad() {
        return atTheEnd(atRest().stream());
    }

    private List<Violation> atTheEnd(Stream<Named> oracles) {
        var found = new ArrayList<>(always());
        boolean isReported = isReported();
        oracles.filter(each -> !isReported || each.holds() == Holds.ALWAYS)
                .forEach(each -> each.violations(world).forEach(found::add));
        last.violations(world).forEach(found::add);
        return found;
    }

    /** A loss cannot always be repaired; it must then be reported. */
    private boolean isReported() {
        return world.lost().isAny() && !NothingDiffersInSilence.everythingAgrees(world);
    }
}
