package com.example.orders.adapter.dynamodb;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static com.example.orders.domain.Fixtures.attempt;
import static com.example.orders.domain.Fixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.orders.DynamoDbWire;
import com.example.orders.DynamoDbWire.Fate;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders.PlaceResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The transaction that places an order, if responses are lost or concurrent requests conflict with it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
class PlaceOrderTransactionTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String CONFLICT = ",\"CancellationReasons\":[{\"Code\":\"None\"},"
            + "{\"Code\":\"TransactionConflict\",\"Message\":\"x\"},{\"Code\":\"None\"}]";

    private final OrdersTables tables = OrdersTables.create();
    private final Order order = placed(ORDER, Adapter.sealed(tables, ALICE));
    private final Attempt attempt = attempt(ORDER, "k", "f");
    private final AtomicInteger transactions = new AtomicInteger();

    @Test
    void tellsTheOwnerOfALostAnswer() throws IOException {
        try (var wire = new DynamoDbWire(firstAnswerLost())) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Stored(attempt.receipt()));
            assertThat(transactions).hasValue(2);
        }
        assertThat(tables.items("ORDER#")).hasSize(1);
    }

    /** After ten minutes DynamoDB has forgotten the request's token; the record still identifies the attempt by its id. */
    @Test
    void tellsTheOwnerByTheAttemptWhereTheTokenIsForgotten() throws IOException {
        try (var wire = new DynamoDbWire(firstAnswerAndTokenLost())) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Stored(attempt.receipt()));
            assertThat(transactions).hasValue(2);
        }
        assertThat(tables.items("ORDER#")).hasSize(1);
        assertThat(tables.items("KEY#")).hasSize(1);
    }

    @Test
    void sendsAgainWhatDidNotArrive() throws IOException {
        try (var wire = new DynamoDbWire(
                (request, to) -> DynamoDbWire.is(request, "TransactWriteItems") && transactions.incrementAndGet() == 1
                        ? HttpResponse.empty(500)
                        : to.pass(request))) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Stored(attempt.receipt()));
        }
        assertThat(tables.items("ORDER#")).hasSize(1);
    }

    @Test
    void waitsOutAConflict() throws IOException {
        try (var wire = new DynamoDbWire(
                (request, to) -> DynamoDbWire.is(request, "TransactWriteItems") && transactions.incrementAndGet() < 3
                        ? DynamoDbWire.error("TransactionCanceledException", CONFLICT)
                        : to.pass(request))) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Stored(attempt.receipt()));
            assertThat(wire.calls("TransactWriteItems")).isEqualTo(3);
        }
    }

    @Test
    void givesWayToAConflictThatOutlivesFiveAttempts() throws IOException {
        try (var wire = always("TransactionCanceledException", CONFLICT)) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Contended());
            assertThat(wire.calls("TransactWriteItems")).isEqualTo(5);
        }
        assertThat(tables.items()).isEmpty();
    }

    @Test
    void givesWayToAnAttemptThatIsStillUnderWay() throws IOException {
        try (var wire = always("TransactionInProgressException", "")) {
            assertThat(place(wire)).isEqualTo(new PlaceResult.Contended());
            assertThat(wire.calls("TransactWriteItems")).isEqualTo(5);
        }
    }

    /** No other request was involved: if this counted as contention, the caller would retry a request that cannot succeed. */
    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "ThrottlingError"})
    void isNotContendedWhereNoOtherRequestCancelledIt(String code) throws IOException {
        try (var wire = always("TransactionCanceledException", CONFLICT.replace("TransactionConflict", code))) {
            assertThatThrownBy(() -> place(wire)).isInstanceOf(TransactionCanceledException.class);
        }
    }

    /** The SDK generates the token: the same one for all retries of a call, and a new one for each call. */
    @Test
    void usesOneTokenForACallAndItsRetriesOnly() throws IOException {
        try (var wire = new DynamoDbWire(firstAnswerLost())) {
            place(wire);
            place(wire);

            var tokens = wire.requests().stream()
                    .map(request -> JsonMapper.shared()
                            .readTree(request.text())
                            .path("ClientRequestToken")
                            .asString())
                    .toList();
            assertThat(tokens).hasSize(3);
            assertThat(tokens.get(0)).isEqualTo(tokens.get(1)).isNotEqualTo(tokens.get(2));
        }
    }

    @Test
    void letsOneOfManyAttemptsAtOnceWin() throws Exception {
        int attempts = 16;
        var orders = Adapter.of(tables, CLOCK);
        for (int round = 0; round < 5; round++) {
            var key = "k" + round;
            var prefix = "01ARZ3NDEKTSV4RRFFQ69G5%s".formatted(round);
            var together = new CyclicBarrier(attempts);
            var works = new ArrayList<Callable<PlaceResult>>();
            for (int i = 0; i < attempts; i++) {
                var id = new OrderId(prefix + String.format(Locale.ROOT, "%02d", i));
                works.add(() -> {
                    together.await();
                    var mine = placed(id, order.contact());
                    return orders.place(mine, mine.placedEvent(), attempt(id, key, "f"));
                });
            }
            var answers = new HashSet<Object>();
            var winners = new AtomicInteger();
            for (var placing : atOnce(works)) {
                switch (placing) {
                    case PlaceResult.Stored(var answer) -> {
                        winners.incrementAndGet();
                        answers.add(answer);
                    }
                    case PlaceResult.KeyUsed used -> answers.add(used.receipt());
                    default -> answers.add(placing);
                }
            }
            assertThat(winners).hasValue(1);
            assertThat(answers).hasSize(1);
            assertThat(tables.items("ORDER#" + prefix)).hasSize(1);
        }
    }

    private static List<PlaceResult> atOnce(List<Callable<PlaceResult>> works)
            throws InterruptedException, ExecutionException {
        var placings = new ArrayList<PlaceResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var placing : threads.invokeAll(works)) {
                placings.add(placing.get());
            }
        }
        return placings;
    }

    private PlaceResult place(DynamoDbWire wire) {
        return Adapter.of(tables, wire.client(), CLOCK).place(order, order.placedEvent(), attempt);
    }

    private static DynamoDbWire always(String type, String more) throws IOException {
        return new DynamoDbWire((request, to) ->
                DynamoDbWire.is(request, "TransactWriteItems") ? DynamoDbWire.error(type, more) : to.pass(request));
    }

    private Fate firstAnswerLost() {
        return (request, to) -> {
            var answer = to.pass(request);
            return DynamoDbWire.is(request, "TransactWriteItems") && transactions.incrementAndGet() == 1
                    ? HttpResponse.empty(500)
                    : answer;
        };
    }

    private Fate firstAnswerAndTokenLost() {
        return (request, to) -> {
            if (!DynamoDbWire.is(request, "TransactWriteItems")) {
                return to.pass(request);
            }
            var body = (ObjectNode) JsonMapper.shared().readTree(request.text());
            body.put("ClientRequestToken", "token-" + transactions.incrementAndGet());
            var answer = to.pass(request, body.toString().getBytes(StandardCharsets.UTF_8));
            return transactions.get() == 1 ? HttpResponse.empty(500) : answer;
        };
    }
}
