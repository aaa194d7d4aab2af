package com.example.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.run.Endpoints;

/** Retries of the demo's customers if the shop does not accept an order at once. */
class CustomersTest {

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer api;
    private Customers customers;

    @BeforeEach
    void open() throws IOException {
        api = HttpServer.start(request -> {
            keys.add(request.headers().first("Idempotency-Key").orElse("none"));
            return HttpResponse.of(answers.pop(), "application/json", "{\"orderId\":\"1\"}")
                    .with("Retry-After", "0");
        });
        var endpoints = new Endpoints(api.uri().toString(), "", "", "", "", "", Map.of(), 0);
        customers = new Customers(new Shop(endpoints), Map.of("alice", "token", "bob", "token", "carol", "token"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void sendTheSameAgainAfterAFaultOrAConflictAndCountIt() throws Exception {
        answers.addAll(List.of(500, 409, 201));

        assertThat(place()).extracting(Placed::orderId).containsExactly("1");

        assertThat(customers.retries()).isEqualTo(2);
        assertThat(keys).hasSize(3).doesNotContain("none").containsOnly(keys.getFirst());
    }

    @Test
    void sendNothingAgainThatWasTaken() throws Exception {
        answers.add(201);

        assertThat(place()).hasSize(1);

        assertThat(customers.retries()).isZero();
    }

    @Test
    void giveUpOnWhatIsRefusedAndAfterTenFaults() {
        answers.add(422);
        answers.addAll(Collections.nCopies(10, 503));

        assertThatThrownBy(this::place).hasMessageContaining("answered with 422");
        assertThatThrownBy(this::place).hasMessageContaining("answered with 503");

        assertThat(answers).isEmpty();
    }

    private List<Placed> place() throws InterruptedException {
        return customers.place(Basket.many(1), Duration.ZERO);
    }
}
