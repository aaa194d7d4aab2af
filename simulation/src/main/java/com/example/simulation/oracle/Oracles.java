package com.example.simulation.oracle;

import com.example.simulation.model.Prediction;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** All oracles of one world: those that hold after every write, and those that hold when everything has settled. */
public final class Oracles {

    private static final String DIFFERENCES = "nothing differs in silence";

    /** What has to hold as well where messages were lost: the rest, if the audit has nothing to report. */
    private static final Set<String> WHATEVER_IS_LOST = Set.of(
            "each write is as predicted",
            "each answer is as predicted",
            "each read at rest is as predicted",
            DIFFERENCES,
            "secrets stay sealed",
            "a contact opens only in its order");

    private final World world;
    private final Map<String, Oracle> always = new LinkedHashMap<>();
    private final Map<String, Oracle> atTheEnd = new LinkedHashMap<>();
    private final Map<String, Function<Prediction, Stream<String>>> predicted = new LinkedHashMap<>();
    private final Map<String, Oracle> last = new LinkedHashMap<>();

    public Oracles(World world) {
        this.world = world;
        always.put("stock is conserved", new StockIsConserved());
        atTheEnd.put("every order has settled", new EveryOrderHasSettled());
        atTheEnd.put("no living order is refused for what only dead orders hold", new StockGoesToTheLiving());
        atTheEnd.put("nothing waits for a timer", new NothingWaitsForATimer());
        atTheEnd.put("nothing is parked", new NothingIsParked());
        atTheEnd.put("what was committed is published", new CommittedIsPublished());
        atTheEnd.put("events are in order", new EventsAreInOrder());
        atTheEnd.put(DIFFERENCES, new NothingDiffersInSilence());
        atTheEnd.put("secrets stay sealed", new SecretsStaySealed());
        predicted.put("each write is as predicted", Prediction::wrongWrites);
        predicted.put("each answer is as predicted", Prediction::wrongAnswers);
        predicted.put("the sales are as predicted", Prediction::wrongSales);
        predicted.put("the archive is as predicted", prediction -> ArchiveHoldsWhatHappened.wrongs(world, prediction));
        predicted.put("each read at rest is as predicted", Prediction::wrongReads);
        last.put("a contact opens only in its order", new ContactOpensOnlyInItsOrder());
    }

    /** Their names, each of which some mutant has to make speak. */
    public Set<String> names() {
        var names = new TreeSet<>(always.keySet());
        names.addAll(atTheEnd.keySet());
        names.addAll(predicted.keySet());
        names.addAll(last.keySet());
        return names;
    }

    /** What must hold after every write. */
    public List<Violation> always() {
        return violations(always);
    }

    /** What must hold when everything has settled. Looks into the world by changing it: the world ends with this. */
    public List<Violation> atTheEnd() {
        var found = new ArrayList<>(violations(always));
        boolean isReported = isReported();
        found.addAll(violations(atTheEnd, isReported));
        var prediction = Prediction.of(world);
        predicted.forEach((name, oracle) -> {
            if (!isReported || WHATEVER_IS_LOST.contains(name)) {
                oracle.apply(prediction).forEach(wrong -> found.add(new Violation(name, wrong)));
            }
        });
        found.addAll(violations(last));
        return found;
    }

    /** What was lost cannot always be made good; then it is enough that somebody knows. */
    private boolean isReported() {
        return world.hasLostMessages() && !NothingDiffersInSilence.everythingAgrees(world);
    }

    private List<Violation> violations(Map<String, Oracle> oracles) {
        return violations(oracles, false);
    }

    private List<Violation> violations(Map<String, Oracle> oracles, boolean fewer) {
        var found = new ArrayList<Violation>();
        oracles.forEach((name, oracle) -> {
            if (!fewer || WHATEVER_IS_LOST.contains(name)) {
                oracle.wrongs(world).forEach(wrong -> found.add(new Violation(name, wrong)));
            }
        });
        return found;
    }
}
