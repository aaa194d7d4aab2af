package com.example.local.demo;

import java.time.Duration;
import java.util.function.Consumer;
import stackrun.run.LocalRun;

/** Places a number of orders in a local run and waits until they are processed completely. */
public final class Demo {

    private final LocalRun run;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * Creates a demonstration for a run that is ready.
     *
     * @param patience the time without progress after which the demonstration stops waiting
     * @param progress receives one line for each stage
     */
    public Demo(LocalRun run, Duration patience, Consumer<String> progress) {
        this.run = run;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Places the orders and waits for their decisions, sales and archived events.
     *
     * @param between the time between two orders; zero for eight at a time, as fast as they are answered
     * @param ready the time that the run took to start, for the report
     */
    public DemoOutcome run(int orders, Duration between, Duration ready) throws InterruptedException {
        var shop = new Shop(run.endpoints());
        var customers = Customers.signedIn(shop);
        var settling = new Settling(StoredState.of(run), patience);
        var work = WorkTimes.of(run.cloud().lambda());
        new Shelves(shop, shop.token("manager")).fill(orders);
        progress.accept("placing %s orders".formatted(orders));
        var placed = customers.place(Basket.many(orders), between);
        if (customers.retries() > 0) {
            progress.accept("retries after faults and conflicts: " + customers.retries());
        }
        progress.accept("waiting for decisions, sales and archive");
        settling.awaitDecisions();
        var audit = settling.awaitComplete(placed);
        var report = new Report(
                ready.toMillis(),
                orders,
                Percentiles.of(placed.stream().map(Placed::millis).toList()),
                Throughput.decisionTimes(audit.rows()),
                Throughput.perSecond(audit.rows()),
                audit.confirmed(),
                audit.rejected(),
                audit.projected(),
                audit.archived(),
                audit.lost().size(),
                work.all());
        return new DemoOutcome(report, audit.lost());
    }
}
