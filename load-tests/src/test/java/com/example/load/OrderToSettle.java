package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A customer places an order, follows it until it is decided, and reads it in the list of their orders.
 *
 * <p>{@code -Drate=10} customers come per second for {@code -Dseconds=30}, after a ramp of a third of that. Every order
 * has to be answered, decided within ten seconds, and confirmed or rejected: one that is not fails the run.
 */
public final class OrderToSettle extends Simulation {

    private static final int RATE = Integer.getInteger("rate", 10);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final LocalShop SHOP = LocalShop.here();

    private static final List<Map<String, Object>> CUSTOMERS = Stream.of("alice", "bob", "carol")
            .map(user -> Map.<String, Object>of("token", SHOP.token(user)))
            .toList();

    private static final String ORDER = """
            {"lines":[{"sku":"TEA-GREEN-100","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
            "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""";

    private static final ChainBuilder PLACE = exec(session ->
                    session.set("key", UUID.randomUUID().toString()))
            .exec(http("place an order")
                    .post("/orders")
                    .header("Idempotency-Key", "#{key}")
                    .header("Content-Type", "application/json")
                    .body(StringBody(ORDER))
                    .check(status().is(201), jsonPath("$.orderId").saveAs("orderId")))
            .exitHereIfFailed();

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
                    .check(status().is(200), jsonPath("$.status").in("CONFIRMED", "REJECTED")))
            .exec(http("list the orders")
                    .get("/orders?limit=5")
                    .check(status().is(200), jsonPath("$.orders[0].orderId").exists()));

    public OrderToSettle() {
        var journey = scenario("order to settle")
                .feed(listFeeder(CUSTOMERS).circular())
                .exec(PLACE, FOLLOW, CHECK);
        setUp(journey.injectOpen(
                        rampUsersPerSec(1).to(RATE).during(Math.max(1, SECONDS / 3)),
                        constantUsersPerSec(RATE).during(SECONDS)))
                .protocols(http.baseUrl(SHOP.api())
                        .authorizationHeader("Bearer #{token}")
                        .acceptHeader("application/json"))
                .assertions(global().failedRequests().count().is(0L));
    }
}
