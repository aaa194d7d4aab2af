package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All oracles: those that hold after every write, and those that hold when everything has settled. */
public final class Oracles {

    private static final Map<String, Oracle> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, Oracle> AT_THE_END = new LinkedHashMap<>();

    static {
        ALWAYS.put("stock is conserved", new StockIsConserved());
        AT_THE_END.put("one order for each key", new OneOrderForEachKey());
        AT_THE_END.put("what was acknowledged is durable", new AcknowledgedIsDurable());
        AT_THE_END.put("every order has settled", new EveryOrderHasSettled());
        AT_THE_END.put("nothing is parked", new NothingIsParked());
        AT_THE_END.put("what was committed is published", new CommittedIsPublished());
        AT_THE_END.put("events are in order", new EventsAreInOrder());
        AT_THE_END.put("what was published is archived", new PublishedIsArchived());
        AT_THE_END.put("sales count each order once", new SalesCountEachOrderOnce());
        AT_THE_END.put("secrets stay sealed", new SecretsStaySealed());
        AT_THE_END.put("a contact opens only in its order", new ContactOpensOnlyInItsOrder());
    }

    private Oracles() {}

    /** What must hold after every write. */
    public static List<Violation> always(World world) {
        return violations(ALWAYS, world);
    }

    /** What must hold when everything has settled. Looks into the world by changing it: the world ends with this. */
    public static List<Violation> atTheEnd(World world) {
        var found = new ArrayList<>(violations(ALWAYS, world));
        found.addAll(violations(AT_THE_END, world));
        return found;
    }

    private static List<Violation> violations(Map<String, Oracle> oracles, World world) {
        var found = new ArrayList<Violation>();
        oracles.forEach((name, oracle) -> oracle.wrongs(world).forEach(wrong -> found.add(new Violation(name, wrong))));
        return found;
    }
}
