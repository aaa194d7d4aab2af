package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One journey, {@code -Djourney=settle}, in the open model: {@code -Drate=10} customers come per second for {@code
 * -Dseconds=30}, whether those before them were served or not. A rush comes without the ramp of a third of that time.
 *
 * <p>Before them the manager puts a SKU of this run on the shelf. After them the books are compared for at most a minute: a
 * request that fails, or a difference between acknowledged orders, stock, sales and archive, fails the run.
 */
public final class ShopSimulation extends Simulation {

    private static final int RATE = Integer.getInteger("rate", 10);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int RAMP = Math.max(1, SECONDS / 3);
    private static final LocalShop SHOP = LocalShop.here();
    private static final SignIns SIGN_INS = new SignIns(SHOP.endpoints());
    private static final Archive ARCHIVE = Archive.at(SHOP.endpoint("s3"));
    private static final Ledger LEDGER = new Ledger();
    private static final String SKU =
            "LOAD-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 8);
    private static final Journey JOURNEY =
            Journeys.named(System.getProperty("journey", "settle")).of(new Steps(SKU, LEDGER), LEDGER, SIGN_INS);
    private static final String SALES = Journeys.salesOfThisMonth();

    public ShopSimulation() {
        int customers = RATE * (SECONDS + (JOURNEY.rushes() ? 0 : RAMP));
        var users = JOURNEY.users().stream()
                .map(user -> Map.<String, Object>of("user", user))
                .toList();
        var before = scenario("before opening hours").exec(fillTheShelf(JOURNEY.stock(customers)), openTheBooks());
        var journey = scenario("customers")
                .feed(listFeeder(users).circular())
                .exec(session -> session.set("token", SIGN_INS.token(Steps.text(session, "user"))))
                .exec(JOURNEY.customer());
        var after = scenario("after closing time").exec(closeTheBooks());
        setUp(before.injectOpen(atOnceUsers(1))
                        .andThen(journey.injectOpen(arrivals()).andThen(after.injectOpen(atOnceUsers(1)))))
                .protocols(http.baseUrl(SHOP.api())
                        .authorizationHeader("Bearer #{token}")
                        .acceptHeader("application/json"))
                .assertions(
                        global().failedRequests().count().is(0L),
                        // Without it, a run whose customers never came would pass.
                        details("close the books").successfulRequests().count().is(1L));
    }

    private static List<OpenInjectionStep> arrivals() {
        var steady = constantUsersPerSec(RATE).during(SECONDS);
        return JOURNEY.rushes()
                ? List.of(steady)
                : List.of(rampUsersPerSec(1).to(RATE).during(RAMP), steady);
    }

    private static ChainBuilder as(String user) {
        return exec(session -> session.set("token", SIGN_INS.newToken(user)));
    }

    private static ChainBuilder fillTheShelf(int units) {
        return as("manager")
                .exec(http("put a new item on the shelf")
                        .put("/stock/" + SKU)
                        .header("If-None-Match", "*")
                        .header("Content-Type", "application/json")
                        .body(StringBody("""
                                {"name":"Load test","unitPrice":490,"currency":"EUR","received":%s}""".formatted(units)))
                        .check(status().is(201)))
                .exitHereIfFailed();
    }

    private static ChainBuilder openTheBooks() {
        return as("analyst")
                .exec(http("open the books")
                        .get(SALES)
                        .check(status().is(200), bodyString().saveAs("sales")))
                .exitHereIfFailed()
                .exec(session -> {
                    LEDGER.open(Sales.of(Steps.text(session, "sales")));
                    return session;
                });
    }

    /** The last request fails if something is different; {@link #after()} prints it. */
    private static ChainBuilder closeTheBooks() {
        return exec(session -> session.set("differences", List.of("everything")))
                .exec(asLongAsDuring(session -> !session.getList("differences").isEmpty(), Duration.ofSeconds(60))
                        .on(pause(Duration.ofMillis(500))
                                .exec(as("manager"), readTheShelf(), as("analyst"))
                                .exec(http("wait for the books")
                                        .get(SALES)
                                        .check(status().is(200), bodyString().saveAs("sales")))
                                .exec(session -> session.set(
                                        "differences",
                                        differences(Steps.text(session, "sales"), Steps.text(session, "shelf"))))))
                .exec(as("manager"), readTheShelf(), as("analyst"))
                .exec(http("close the books")
                        .get(SALES)
                        .check(
                                status().is(200),
                                bodyString()
                                        .transformWithSession(
                                                (sales, session) -> differences(sales, Steps.text(session, "shelf")))
                                        .is(List.of())));
    }

    private static ChainBuilder readTheShelf() {
        return exec(http("read the shelf")
                .get("/stock/" + SKU)
                .check(status().is(200), bodyString().saveAs("shelf")));
    }

    private static List<String> differences(String body, String shelf) {
        var sales = Sales.of(body);
        return LEDGER.close(sales, Shelf.of(shelf), ARCHIVE.events(), JOURNEY.brokenPromises(sales));
    }

    @Override
    public void after() {
        System.out.println(LEDGER);
    }
}
