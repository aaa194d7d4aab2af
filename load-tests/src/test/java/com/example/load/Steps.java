package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** What customers do, with the session's {@code token}. */
final class Steps {

    /** A decision usually takes less than a second; on a machine with two cores a rush queues up. */
    private static final Duration MAX_TIME_TO_DECIDE = Duration.ofSeconds(30);

    private final String sku;
    private final Ledger ledger;

    Steps(String sku, Ledger ledger) {
        this.sku = sku;
        this.ledger = ledger;
    }

    ChainBuilder browse() {
        return exec(http("browse the catalogue")
                        .get("/stock?limit=20")
                        .check(status().is(200), jsonPath("$.items[0].sku").exists()))
                .pause(Duration.ofMillis(200))
                .exec(http("look at the item")
                        .get("/stock/" + sku)
                        .check(status().is(200), jsonPath("$.sku").is(sku)));
    }

    ChainBuilder place() {
        return exec(newKey())
                .exec(order("place an order")
                        .check(status().is(201), jsonPath("$.orderId").saveAs("orderId")))
                .exitHereIfFailed()
                .exec(notePlaced());
    }

    ChainBuilder newKey() {
        return exec(session -> session.set("key", UUID.randomUUID().toString()));
    }

    /** The request without its checks; the same key makes a repeated one harmless. */
    HttpRequestActionBuilder order(String name) {
        return http(name)
                .post("/orders")
                .header("Idempotency-Key", "#{key}")
                .header("Content-Type", "application/json")
                .body(StringBody("""
                        {"lines":[{"sku":"%s","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
                        "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(sku)));
    }

    ChainBuilder notePlaced() {
        return exec(session -> {
            ledger.placed(text(session, "orderId"));
            return session;
        });
    }

    ChainBuilder follow() {
        return exec(session -> session.set("status", "PENDING"))
                .exec(asLongAsDuring(session -> "PENDING".equals(session.getString("status")), MAX_TIME_TO_DECIDE)
                        .on(pause(Duration.ofMillis(250))
                                .exec(http("follow the order")
                                        .get("/orders/#{orderId}")
                                        .check(
                                                status().is(200),
                                                jsonPath("$.status").saveAs("status")))));
    }

    /** Reads the order for the last time. */
    ChainBuilder read(String... statuses) {
        return exec(http("read the decided order")
                        .get("/orders/#{orderId}")
                        .check(
                                status().is(200),
                                jsonPath("$.status").in(statuses),
                                bodyString().saveAs("order")))
                .exitHereIfFailed()
                .exec(session -> {
                    ledger.decided(Decided.of(text(session, "order")));
                    return session;
                });
    }

    ChainBuilder list() {
        return exec(http("list the orders")
                .get("/orders?limit=5")
                .check(status().is(200), jsonPath("$.orders[0].orderId").exists()));
    }

    ChainBuilder cancel(String name) {
        return exec(http(name)
                .post("/orders/#{orderId}/cancel")
                .check(status().is(200), jsonPath("$.status").is("CANCELLED")));
    }

    static String text(Session session, String name) {
        return Objects.requireNonNull(session.getString(name));
    }
}
