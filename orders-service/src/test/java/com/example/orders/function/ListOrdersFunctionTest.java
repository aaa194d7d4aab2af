package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class ListOrdersFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();
    private static final List<String> PLACED = new ArrayList<>();

    private final Shop shop;
    private final RequestStreamHandler listOrders;

    ListOrdersFunctionTest(Entry entry) {
        this.shop = new Shop(TABLES, entry);
        this.listOrders = entry.open(TABLES.environment("listOrdersFunction"));
    }

    /** Five orders of Alice and one of Bob, shared by all tests. */
    @BeforeEach
    void ordersArePlaced() {
        while (PLACED.size() < 5) {
            PLACED.addFirst(shop.placed());
            if (PLACED.size() == 5) {
                shop.settle(Shop.reserved(PLACED.getFirst()));
                shop.placedBy(BOB);
            }
        }
    }

    @Test
    void listsOnesOwnOrdersNewestFirst() {
        var answer = list(ALICE, "limit", "100");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).containsExactlyElementsOf(newestFirst());
        assertThat(answer.body().has("next")).isFalse();
        assertThat(list(BOB, "limit", "100").body().path("orders")).hasSize(1);
    }

    @Test
    void showsTheTotalOfWhatIsConfirmed() {
        var confirmed = list(ALICE, "limit", "100")
                .body()
                .path("orders")
                .valueStream()
                .filter(order -> order.path("status").asString().equals("CONFIRMED"))
                .toList();

        assertThat(confirmed).singleElement().satisfies(order -> {
            assertThat(order.path("orderId").asString()).isEqualTo(PLACED.getFirst());
            assertThat(order.path("total").asLong()).isEqualTo(3780);
            assertThat(order.path("currency").asString()).isEqualTo("EUR");
        });
    }

    @Test
    void goesOnWhereThePageEnded() {
        var first = list(ALICE, "limit", "2");
        var second = list(ALICE, "limit", "2", "cursor", first.at("/next"));
        var third = list(ALICE, "limit", "2", "cursor", second.at("/next"));

        var all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(third));
        assertThat(ids(first)).hasSize(2);
        assertThat(ids(second)).hasSize(2);
        assertThat(all).containsExactlyElementsOf(newestFirst());
        assertThat(third.body().has("next")).isFalse();
    }

    @Test
    void listsTwentyUnlessAsked() {
        var customer = SamplePool.token(Person.MANAGER, "orders/read", "orders/write");
        while (ids(list(customer, "limit", "100")).size() < 21) {
            shop.placedBy(customer);
        }

        assertThat(ids(list(customer))).hasSize(20);
        assertThat(list(customer).body().has("next")).isTrue();
    }

    @Test
    void refusesACursorOfAnother() {
        var borrowed = list(ALICE, "limit", "2").at("/next");

        assertWrong(list(BOB, "cursor", borrowed), "cursor");
    }

    /** A caller who computes a valid checksum still gets only their own orders. */
    @Test
    void leadsNowhereElseWithAForgedCursor() {
        var cursor = Cursor.write(
                new Position(Instant.parse("2999-01-01T00:00:00Z"), new OrderId(PLACED.getFirst())),
                new CustomerId(Person.BOB.subject()));

        assertThat(ids(list(BOB, "cursor", cursor))).hasSize(1).doesNotContainAnyElementsOf(PLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "ÿ", "%", "IyM", "MjAyNi0wMy0wMVQxMjowMDowMFojMDFBUlozTkRFS1RTVjRSUkZGUTY5RzVGQVYj"})
    void refusesACursorThatNobodyWasGiven(String cursor) {
        assertWrong(list(ALICE, "cursor", cursor), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "two", "1.5", "", " 2", "2147483648"})
    void refusesALimitOutOfBounds(String limit) {
        assertWrong(list(ALICE, "limit", limit), "limit");
    }

    private static void assertWrong(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo(field);
    }

    private Answer list(String token, String... parameters) {
        var request = ProxyEvent.of("GET", "/orders").token(token);
        for (int i = 0; i < parameters.length; i += 2) {
            request.query(parameters[i], parameters[i + 1]);
        }
        return Shop.API.documented("listOrders", request.sentTo(listOrders));
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("orders")
                .valueStream()
                .map(order -> order.path("orderId").asString())
                .toList();
    }

    /** Sorted by time and, within a millisecond, by id. */
    private static List<String> newestFirst() {
        return PLACED.stream()
                .sorted(Comparator.comparing(
                                (String id) -> TABLES.order(id).orElseThrow().string("placedAtId"))
                        .reversed())
                .toList();
    }
}
