package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.DocumentedApi.Operation;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accepted and rejected tokens, for every operation of the API. */
@ThroughEachEntry
class TokensTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static OtherPool foreign;
    private static OtherPool past;

    private final Entry entry;
    private final String order;

    TokensTest(Entry entry) {
        this.entry = entry;
        this.order = new Shop(TABLES, entry).placed();
    }

    @BeforeAll
    static void startPools() throws IOException {
        foreign = new OtherPool(InstantSource.system());
        past = new OtherPool(() -> Instant.now().minus(Duration.ofDays(1)));
    }

    @AfterAll
    static void stopPools() {
        foreign.close();
        past.close();
    }

    static List<Operation> operations() {
        return Shop.API.operations();
    }

    @Test
    void areOfTheScopesThatEveryOperationNames() {
        assertThat(operations()).map(Operation::scope).containsOnly("orders/read", "orders/write");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRequired(Operation operation) {
        assertUnauthorized(operation, send(operation, request(operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRejectedIfMissingOrMalformed(Operation operation) {
        for (var token : List.of("", "x", "a.b.c", "null")) {
            assertUnauthorized(operation, send(operation, request(operation).token(token)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRejectedWithAnyPartChanged(Operation operation) {
        var parts = Shop.ALICE.split("\\.", -1);
        var bobs = Shop.BOB.split("\\.", -1);
        for (var forged : List.of(
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + bobs[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "." + bobs[2],
                "eyJhbGciOiJub25lIn0." + parts[1] + ".")) {
            assertUnauthorized(operation, send(operation, request(operation).token(forged)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRejectedFromAnotherClient(Operation operation) {
        var token = SamplePool.tokenOfOtherClient(Person.ALICE, "orders/read", "orders/write");

        assertUnauthorized(operation, send(operation, request(operation).token(token)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRejectedFromAnotherPool(Operation operation) {
        assertUnauthorized(operation, send(operation, request(operation).token(foreign.token())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areRejectedAfterTheyExpire(Operation operation) {
        assertUnauthorized(operation, request(operation).token(past.token()).sentTo(function(operation, past)));
    }

    /** The same token within its lifetime is accepted, so the test before fails only because of the clock. */
    @ParameterizedTest
    @MethodSource("operations")
    void areAcceptedBeforeTheyExpire(Operation operation) {
        var answer = request(operation).token(foreign.token()).sentTo(function(operation, foreign));

        assertThat(answer.status()).isLessThan(300);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void needTheScopeOfTheOperation(Operation operation) {
        var other = operation.scope().equals("orders/read") ? "orders/write" : "orders/read";

        var answer = send(operation, request(operation).token(SamplePool.token(Person.ALICE, other, "stock/read")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/detail")).isEqualTo("the access token lacks the scope " + operation.scope());
        assertUntouched(operation, answer);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void needNoOtherScope(Operation operation) {
        var answer = send(operation, request(operation).token(SamplePool.token(Person.ALICE, operation.scope())));

        assertThat(answer.status()).isLessThan(300);
    }

    /** Orders belong to persons. A machine is rejected regardless of its scopes. */
    @ParameterizedTest
    @MethodSource("operations")
    void areNotTakenFromAMachine(Operation operation) {
        var answer = send(operation, request(operation).token(SamplePool.machineToken("orders/read", "orders/write")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail"))
                .isEqualTo("only people may call this operation: the access token was issued to a machine");
        assertUntouched(operation, answer);
    }

    private void assertUnauthorized(Operation operation, Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertUntouched(operation, answer);
    }

    private void assertUntouched(Operation operation, Answer answer) {
        Shop.API.documented(operation.id(), answer);
        assertThat(answer.body().toString()).doesNotContain(order, "Alice", "Garden");
        assertThat(TABLES.order(order).orElseThrow().number("version")).isEqualTo(1);
    }

    private Answer send(Operation operation, ProxyEvent request) {
        var before = TABLES.items().size();
        var answer = request.sentTo(entry.open(TABLES.environment(operation.id() + "Function")));
        assertThat(TABLES.items().size() - before).isEqualTo(answer.status() == 201 ? 2 : 0);
        return answer;
    }

    private RequestStreamHandler function(Operation operation, OtherPool pool) {
        Map<String, String> environment = new HashMap<>(TABLES.environment(operation.id() + "Function"));
        environment.putAll(pool.environment());
        return entry.open(environment);
    }

    private ProxyEvent request(Operation operation) {
        return ProxyEvent.of(operation.method(), operation.path().replace("{orderId}", order))
                .pathParameter("orderId", order)
                .header("Idempotency-Key", order)
                .json(Shop.BODY);
    }
}
