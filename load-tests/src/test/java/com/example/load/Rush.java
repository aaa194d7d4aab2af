package com.example.load;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;

/** All customers want the same SKU at once: every unit is sold, and none twice. */
record Rush(Steps steps, Ledger ledger) implements Journey {

    @Override
    public ChainBuilder customer() {
        return steps.place().exec(steps.follow(), steps.read("CONFIRMED", "REJECTED"));
    }

    @Override
    public int stock(int customers) {
        return Math.max(1, customers / 2);
    }

    @Override
    public boolean rushes() {
        return true;
    }

    @Override
    public List<String> brokenPromises(Sales sales) {
        long units = stock(Math.toIntExact(ledger.placed()));
        long sold = ledger.decidedAs("CONFIRMED");
        return sold == units ? List.of() : List.of("%s of %s units were sold".formatted(sold, units));
    }
}
