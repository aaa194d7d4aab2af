package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/** Each customer orders, and an analyst reads the sales: never more than was ordered, and in the end all of it. */
record AnalystReads(Steps steps, Ledger ledger, SignIns signIns) implements Journey {

    private static final int READS = 4;

    /** The longest period that the API allows ends at most eleven months after its first month. */
    private static final int MAX_MONTHS_BEFORE = 11;

    @Override
    public ChainBuilder customer() {
        return exec(steps.place(), steps.follow(), steps.read("CONFIRMED", "REJECTED"))
                .exec(session -> session.set("token", signIns.token("analyst")))
                .exec(repeat(READS).on(pause(Duration.ofMillis(100)).exec(read(Journeys.salesOfThisMonth()))))
                .exec(http("read the sales of a year").get(year()).check(status().is(200)));
    }

    private ChainBuilder read(String sales) {
        return exec(http("read the sales of this month")
                        .get(sales)
                        .check(status().is(200), bodyString().saveAs("sales")))
                .exec(session -> {
                    long orders =
                            ledger.grown(Sales.of(Steps.text(session, "sales"))).orders();
                    ledger.count("reads of the sales");
                    if (orders > ledger.placed()) {
                        ledger.count("reads of more orders than were placed");
                    }
                    return session;
                });
    }

    private static String year() {
        var month = YearMonth.now(Clock.systemUTC());
        return "/sales?from=%s&to=%s".formatted(month.minusMonths(MAX_MONTHS_BEFORE), month);
    }

    @Override
    public List<String> brokenPromises(Sales sales) {
        long tooMany = ledger.counted("reads of more orders than were placed");
        return tooMany == 0 ? List.of() : List.of(tooMany + " reads of the sales counted orders that nobody placed");
    }
}
