package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All oracles of one world: those that hold after every write, and those that hold when everything has settled. */
public final class Oracles {

    private static final String DIFFERENCES = "nothing differs in silence";

    /** What has to hold as well where messages were lost: the rest, if the audit has nothing to report. */
    private static final Set<String> WHATEVER_IS_LOST = Set.of(
            "one order for each key",
            "what was acknowledged is durable",
            DIFFERENCES,
            "secrets stay sealed",
            "a contact opens only in its order");

    private final World world;
    private final Map<String, Oracle> always = new LinkedHashMap<>();
    private final Map<String, Oracle> atTheEnd = new LinkedHashMap<>();

    public Oracles(World world) {
        this.world = world;
        always.put("stock is conserved", new StockIsConserved());
        atTheEnd.put("one order for each key", new OneOrderForEachKey());
        atTheEnd.put("what was acknowledged is durable", new AcknowledgedIsDurable());
        atTheEnd.put("every order has settled", new EveryOrderHasSettled());
        atTheEnd.put("nothing waits for a timer", new NothingWaitsForATimer());
        atTheEnd.put("nothing is parked", new NothingIsParked());
        atTheEnd.put("what was committed is published", new CommittedIsPublished());
        atTheEnd.put("events are in order", new EventsAreInOrder());
        atTheEnd.put("what was published is archived", new PublishedIsArchived());
        atTheEnd.put("sales count each order once", new SalesCountEachOrderOnce());
        atTheEnd.put(DIFFERENCES, new NothingDiffersInSilence());
        atTheEnd.put("secrets stay sealed", new SecretsStaySealed());
        atTheEnd.put("a contact opens only in its order", new ContactOpensOnlyInItsOrder());
    }

    /** Their names, each of which some mutant has to make speak. */
    public Set<String> names() {
        var names = new TreeSet<>(always.keySet());
        names.addAll(atTheEnd.keySet());
        return names;
    }

    /** What must hold after every write. */
    public List<Violation> always() {
        return violations(always);
    }

    /** What must hold when everything has settled. Looks into the world by changing it: the world ends with this. */
    public List<Violation> atTheEnd() {
        var found = new ArrayList<>(violations(always));
        found.addAll(violations(atTheEnd, isReported()));
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
