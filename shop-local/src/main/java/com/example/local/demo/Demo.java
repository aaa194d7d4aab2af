package com.example.local.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import stackrun.run.LocalRun;

/** Places a number of orders in a local run and waits until they are processed completely. */
public final class Demo {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

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

    /** The results: numbers for people and programs, and a line for each loss. */
    public record Outcome(Report report, List<String> lost) {}

    /**
     * Places the orders and waits for their decisions, sales and archived events.
     *
     * @param between the time between two orders; zero for eight at a time, as fast as they are answered
     * @param ready the time that the run took to start, for the report
     */
    public Outcome run(int orders, Duration between, Duration ready) throws InterruptedException {
        var customers = Customers.signedIn(new Shop(run.endpoints()));
        var stored = StoredState.of(run);
        var work = WorkTimes.of(run.cloud().lambda());
        customers.fillShelves(orders);
        progress.accept("placing %s orders".formatted(orders));
        var placed = customers.place(Basket.many(orders), between);
        if (customers.sentAgain() > 0) {
            progress.accept("retries after faults and conflicts: " + customers.sentAgain());
        }
        progress.accept("waiting for decisions, sales and archive");
        awaitDecisions(stored);
        var audit = complete(placed, stored);
        var report = new Report(
                ready.toMillis(),
                orders,
                Percentiles.of(placed.stream().map(Placed::millis).toList()),
                Percentiles.of(audit.rows().stream()
                        .map(row -> (double) Duration.between(row.placedAt(), row.decidedAt())
                                .toMillis())
                        .toList()),
                perSecond(audit.rows()),
                audit.confirmed(),
                audit.rejected(),
                audit.projected(),
                audit.archived(),
                audit.lost().size(),
                work.all());
        return new Outcome(report, audit.lost());
    }

    /** The rate from the first placed order to the last decision. */
    private static double perSecond(List<StoredState.OrderRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var first = rows.stream()
                .map(StoredState.OrderRow::placedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = rows.stream()
                .map(StoredState.OrderRow::decidedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Math.round(rows.size()
                        * 10_000.0
                        / Math.max(1, Duration.between(first, last).toMillis()))
                / 10.0;
    }

    private void awaitDecisions(StoredState stored) throws InterruptedException {
        long lastChange = System.nanoTime();
        int pending = Integer.MAX_VALUE;
        while (pending > 0 && !silentSince(lastChange)) {
            int now = stored.pending();
            if (now < pending) {
                pending = now;
                lastChange = System.nanoTime();
            }
            pause();
        }
    }

    /** Audits until nothing is missing, or until {@code patience} has passed without progress. */
    private Audit complete(List<Placed> placed, StoredState stored) throws InterruptedException {
        var audit = Audit.of(placed, stored);
        long lastChange = System.nanoTime();
        while (!audit.lost().isEmpty() && !silentSince(lastChange)) {
            pause();
            var next = Audit.of(placed, stored);
            if (next.lost().size() < audit.lost().size()) {
                lastChange = System.nanoTime();
            }
            audit = next;
        }
        return audit;
    }

    private boolean silentSince(long lastChange) {
        return System.nanoTime() - lastChange > patience.toNanos();
    }

    private static void pause() throws InterruptedException {
        var _ = new CountDownLatch(1).await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
}
