package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A customer places an order, follows it until it is decided, and reads it in the list of their orders.
 *
 * <p>{@code -Drate=10} customers come per second for {@code -Dseconds=30}, after a ramp of a third of that. Before them
 * the manager fills the shelf; after them the books are read: a request that fails, an order that is not decided within
 * ten seconds, or one that is not in the sales and in the archive a minute later fails the run.
 */
public final class OrderToSettle extends Simulation {

    private static final int RATE = Integer.getInteger("rate", 10);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int RAMP = Math.max(1, SECONDS / 3);
    private static final LocalShop SHOP = LocalShop.here();
    private static final Ledger LEDGER = new Ledger();
    private static final Archive ARCHIVE = Archive.at(SHOP.endpoint("s3"));

    private static final List<Map<String, Object>> CUSTOMERS = Stream.of("alice", "bob", "carol")
            .map(user -> Map.<String, Object>of("token", SHOP.token(user)))
            .toList();
    private static final String MANAGER = SHOP.token("manager");
    private static final String ANALYST = SHOP.token("analyst");

    private static final String ORDER = """
            {"lines":[{"sku":"TEA-GREEN-100","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
            "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""";
    private static final String ITEM = """
            {"name":"#{name}","unitPrice":#{unitPrice},"currency":"#{currency}","received":#{received}}""";

    private static final ChainBuilder FILL_THE_SHELF = exec(session -> session.set("token", MANAGER))
            .exec(http("read the item")
                    .get("/stock/TEA-GREEN-100")
                    .check(
                            status().is(200),
                            header("ETag").saveAs("edition"),
                            jsonPath("$.name").saveAs("name"),
                            jsonPath("$.unitPrice").saveAs("unitPrice"),
                            jsonPath("$.currency").saveAs("currency"),
                            jsonPath("$.received")
                                    .ofLong()
                                    .transform(received -> received + (long) RATE * (RAMP + SECONDS))
                                    .saveAs("received")))
            .exec(http("fill the shelf")
                    .put("/stock/TEA-GREEN-100")
                    .header("If-Match", "#{edition}")
                    .header("Content-Type", "application/json")
                    .body(StringBody(ITEM))
                    .check(status().is(200)));

    private static final ChainBuilder PLACE = exec(session ->
                    session.set("key", UUID.randomUUID().toString()))
            .exec(http("place an order")
                    .post("/orders")
                    .header("Idempotency-Key", "#{key}")
                    .header("Content-Type", "application/json")
                    .body(StringBody(ORDER))
                    .check(status().is(201), jsonPath("$.orderId").saveAs("orderId")))
            .exitHereIfFailed()
            .exec(session -> {
                LEDGER.placed(text(session, "orderId"));
                return session;
            });

    private static final ChainBuilder FOLLOW = exec(session -> session.set("status", "PENDING"))
            .exec(asLongAsDuring(session -> "PENDING".equals(session.getString("status")), Duration.ofSeconds(10))
                    .on(pause(Duration.ofMillis(100))
                            .exec(http("follow the order")
                                    .get("/orders/#{orderId}")
                                    .check(
                                            status().is(200),
                                            jsonPath("$.status").saveAs("status")))));

    private static final ChainBuilder CHECK = exec(http("read the decided order")
                    .get("/orders/#{orderId}")
                    .check(
                            status().is(200),
                            jsonPath("$.status").in("CONFIRMED", "REJECTED"),
                            jsonPath("$.total").ofLong().withDefault(0L).saveAs("total")))
            .exitHereIfFailed()
            .exec(session -> {
                LEDGER.decided(
                        new Decided(text(session, "orderId"), text(session, "status"), session.getLong("total")));
                return session;
            })
            .exec(http("list the orders")
                    .get("/orders?limit=5")
                    .check(status().is(200), jsonPath("$.orders[0].orderId").exists()));

    public OrderToSettle() {
        var month = YearMonth.now(Clock.systemUTC());
        var sales = "/sales?from=%s&to=%s".formatted(month, month.plusMonths(1));
        var before = scenario("before opening hours").exec(FILL_THE_SHELF, openTheBooks(sales));
        var journey = scenario("order to settle")
                .feed(listFeeder(CUSTOMERS).circular())
                .exec(PLACE, FOLLOW, CHECK);
        var after = scenario("after closing time").exec(closeTheBooks(sales));
        setUp(before.injectOpen(atOnceUsers(1))
                        .andThen(journey.injectOpen(
                                        rampUsersPerSec(1).to(RATE).during(RAMP),
                                        constantUsersPerSec(RATE).during(SECONDS))
                                .andThen(after.injectOpen(atOnceUsers(1)))))
                .protocols(http.baseUrl(SHOP.api())
                        .authorizationHeader("Bearer #{token}")
                        .acceptHeader("application/json"))
                .assertions(global().failedRequests().count().is(0L));
    }

    private static ChainBuilder openTheBooks(String sales) {
        return exec(session -> session.set("token", ANALYST))
                .exec(http("open the books")
                        .get(sales)
                        .check(status().is(200), bodyString().saveAs("sales")))
                .exitHereIfFailed()
                .exec(session -> {
                    LEDGER.open(Sales.of(text(session, "sales")));
                    return session;
                });
    }

    /** The last request fails where something is missing; {@link #after()} says what. */
    private static ChainBuilder closeTheBooks(String sales) {
        return exec(session -> session.set("token", ANALYST).set("missing", List.of("everything")))
                .exec(asLongAsDuring(session -> !session.getList("missing").isEmpty(), Duration.ofSeconds(60))
                        .on(pause(Duration.ofMillis(500))
                                .exec(http("wait for the books")
                                        .get(sales)
                                        .check(
                                                status().is(200),
                                                bodyString()
                                                        .transform(OrderToSettle::missing)
                                                        .saveAs("missing")))))
                .exec(http("close the books")
                        .get(sales)
                        .check(
                                status().is(200),
                                bodyString().transform(OrderToSettle::missing).is(List.of())));
    }

    @Override
    public void after() {
        System.out.println(LEDGER);
    }

    private static List<String> missing(String sales) {
        return LEDGER.close(Sales.of(sales), ARCHIVE.events());
    }

    private static String text(Session session, String name) {
        return Objects.requireNonNull(session.getString(name));
    }
}
