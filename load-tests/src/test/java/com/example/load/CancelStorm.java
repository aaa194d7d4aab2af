package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.List;

/** Every customer cancels: half of them at once, half after the decision. All of the stock comes back. */
record CancelStorm(Steps steps, Ledger ledger) implements Journey {

    @Override
    public ChainBuilder customer() {
        return exec(steps.place(), doIf(session -> session.userId() % 2 == 0).then(steps.follow()))
                .exec(steps.cancel("cancel the order"), steps.cancel("cancel it again"), steps.read("CANCELLED"));
    }

    @Override
    public List<String> brokenPromises(Sales sales) {
        long kept = ledger.placed() - ledger.decidedAs("CANCELLED");
        return kept == 0 ? List.of() : List.of("%s orders were not cancelled".formatted(kept));
    }
}
