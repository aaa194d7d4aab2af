package com.example.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens expire during the run: a rejected request is repeated, with the same idempotency key, after one sign-in. Only expired
 * tokens are rejected. It needs {@code ./run --token-age 3645}: an hour's token is then rejected after 15 seconds, because
 * gateway and functions allow clocks to differ by a minute.
 */
record TokenExpiry(Steps steps, Ledger ledger, SignIns signIns) implements Journey {

    private static final Duration MAX_TIME_TO_DECIDE = Duration.ofSeconds(30);

    @Override
    public ChainBuilder customer() {
        return exec(steps.newKey())
                .exec(signedIn(steps.order("place an order with a token that may expire"), 201))
                .exec(session -> session.set("orderId", session.getString("id")))
                .exec(steps.notePlaced())
                .exec(asLongAsDuring(session -> "PENDING".equals(session.getString("status")), MAX_TIME_TO_DECIDE)
                        .on(pause(Duration.ofMillis(500)).exec(signedIn(follow(), 200))))
                .exec(session -> {
                    ledger.decided(Decided.of(Steps.text(session, "answer")));
                    return session;
                });
    }

    private static HttpRequestActionBuilder follow() {
        return http("follow the order with a token that may expire").get("/orders/#{orderId}");
    }

    /** The request; if its token is rejected, a sign-in and the request again, which has to succeed. */
    private ChainBuilder signedIn(HttpRequestActionBuilder request, int success) {
        return exec(session -> session.set("token", signIns.token(Steps.text(session, "user"))))
                .exec(request.check(
                        status().in(success, 401).saveAs("code"),
                        bodyString().saveAs("answer"),
                        jsonPath("$.status").optional().saveAs("status"),
                        jsonPath("$.orderId").optional().saveAs("id")))
                .exitHereIfFailed()
                .exec(doIf(session -> session.getInt("code") == 401)
                        .then(exec(this::signInAgain)
                                .exec(request.check(
                                        status().is(success),
                                        bodyString().saveAs("answer"),
                                        jsonPath("$.status").saveAs("status"),
                                        jsonPath("$.orderId").saveAs("id")))
                                .exitHereIfFailed()));
    }

    private Session signInAgain(Session session) {
        var rejected = Steps.text(session, "token");
        ledger.count(SignIns.isExpired(rejected) ? "rejections of an expired token" : "rejections of a valid token");
        return session.set("token", signIns.tokenAfter(Steps.text(session, "user"), rejected));
    }

    @Override
    public List<String> brokenPromises(Sales sales) {
        var broken = new ArrayList<String>();
        if (ledger.counted("rejections of an expired token") == 0) {
            broken.add("no token expired: start the shop with ./run --token-age 3645");
        }
        if (ledger.counted("rejections of a valid token") > 0) {
            broken.add("%s valid tokens were rejected".formatted(ledger.counted("rejections of a valid token")));
        }
        return broken;
    }
}
