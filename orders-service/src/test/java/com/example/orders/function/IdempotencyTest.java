package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BOB;
import static com.example.orders.function.Shop.BODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.DynamoDbWire;
import com.example.orders.OrdersTables;
import com.example.orders.domain.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.http.HttpResponse;

/**
 * One order for each idempotency key, regardless of retries.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07">The Idempotency-Key
 *     header</a>
 */
@ThroughEachEntry
class IdempotencyTest {

    private static final String CONFLICT = ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"},"
            + "{\"Code\":\"None\"},{\"Code\":\"None\"}]";

    private static final OrdersTables TABLES = OrdersTables.create();

    private final String key = UUID.randomUUID().toString();
    private final Entry entry;
    private final Shop shop;
    private final int ordersBefore = orders();

    IdempotencyTest(Entry entry) {
        this.entry = entry;
        this.shop = new Shop(TABLES, entry);
    }

    @Test
    void answersTheSameRequestWithTheSameBytes() {
        var first = shop.place(ALICE, key, BODY);

        assertThat(first.status()).isEqualTo(201);
        for (int time = 0; time < 3; time++) {
            assertThat(shop.place(ALICE, key, BODY)).isEqualTo(first);
        }
        assertOneOrder();
    }

    @Test
    void answersAsAtFirstHoweverFarTheOrderIsByThen() {
        var first = shop.place(ALICE, key, BODY);
        var order = first.at("/orderId");
        shop.settle(Shop.reserved(order));
        assertThat(shop.status(order)).isEqualTo(Status.CONFIRMED);
        assertThat(shop.place(ALICE, key, BODY)).isEqualTo(first);

        shop.cancel(ALICE, order);
        assertThat(shop.place(ALICE, key, BODY)).isEqualTo(first);
        assertOneOrder();
    }

    /** A record lives for a day, so a new version of the function reads records that an earlier version wrote. */
    @Test
    void repeatsAnAnswerThatAnEarlierVersionStored() {
        var first = shop.place(ALICE, key, BODY);
        var order = first.at("/orderId");
        var stored = first.body().toString().replace("\"quantity\":2", "\"quantity\":7");
        TABLES.put(record(order)
                .map(
                        "answer",
                        new Attributes()
                                .number("status", 201)
                                .string("location", "/dev/orders/" + order)
                                .string("body", stored)));

        var repeated = shop.place(ALICE, key, BODY);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Location")).isEqualTo("/dev/orders/" + order);
        assertThat(repeated.body()).hasToString(stored);
        assertOneOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"contact":{"address":{"country":"DE","postcode":"12345","city":"Springfield","line1":"1 Garden Street"},\
                "email":"alice@example.com","name":"Alice"},\
                "lines":[{"quantity":2,"sku":"TEA-GREEN"},{"quantity":1,"sku":"TEA-POT"}]}""", """
                {"lines": [{"sku": "TEA-GREEN", "quantity": 2.0}, {"sku": "TEA-POT", "quantity": 10e-1}],
                 "contact": {"name": "\\u0041lice", "email": "alice\\u0040example.com",
                             "address": {"line1": "1 Garden Street", "city": "Springfield",
                                         "postcode": "12345", "country": "DE"}}}"""})
    void knowsTheSameRequestHoweverItIsWritten(String body) {
        var first = shop.place(ALICE, key, BODY);

        assertThat(shop.place(ALICE, key, body)).isEqualTo(first);
        assertOneOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"quantity\": 2", "TEA-POT", "Alice", "alice@example.com", "12345", "\"line1\""})
    void refusesTheKeyOfAnotherRequest(String part) {
        shop.place(ALICE, key, BODY);

        var answer = shop.place(
                ALICE,
                key,
                BODY.replace(
                        part,
                        switch (part) {
                            case "\"quantity\": 2" -> "\"quantity\": 3";
                            case "TEA-POT" -> "TEA-CUP";
                            case "\"line1\"" -> "\"line2\": \"Back door\", \"line1\"";
                            default -> part.replace('1', '9').replace("lice", "lina");
                        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:shop:problem:idempotency-key-reused");
        assertThat(answer.at("/detail")).startsWith("Idempotency-Key ");
        assertOneOrder();
    }

    /** The order of array elements is significant. */
    @Test
    void takesLinesInAnotherOrderForAnotherRequest() {
        shop.place(ALICE, key, BODY);

        var swapped = BODY.replaceFirst(
                "\\[.*]", "[{\"sku\": \"TEA-POT\", \"quantity\": 1}, {\"sku\": \"TEA-GREEN\", \"quantity\": 2}]");
        assertThat(shop.place(ALICE, key, swapped).status()).isEqualTo(422);
    }

    @Test
    void checksARequestBeforeItsKey() {
        shop.place(ALICE, key, BODY);

        assertThat(shop.place(ALICE, key, BODY.replace("DE", "de")).status()).isEqualTo(400);
    }

    @Test
    void leavesTheKeyOfARefusedRequestFree() {
        shop.place(ALICE, key, BODY.replace("DE", "de"));

        assertThat(shop.place(ALICE, key, BODY).status()).isEqualTo(201);
    }

    @Test
    void takesAKeyInQuotesForTheSameKey() {
        var first = shop.place(ALICE, key, BODY);

        assertThat(shop.place(ALICE, '"' + key + '"', BODY)).isEqualTo(first);
        assertOneOrder();
    }

    @Test
    void tellsKeysApartByCase() {
        shop.place(ALICE, "Key-" + key, BODY);
        shop.place(ALICE, "key-" + key, BODY);

        assertThat(orders() - ordersBefore).isEqualTo(2);
    }

    @Test
    void neverTellsACustomerWhatItToldAnother() {
        var alices = shop.place(ALICE, key, BODY);
        var bobs = shop.place(BOB, key, BODY);

        assertThat(bobs.status()).isEqualTo(201);
        assertThat(bobs.at("/orderId")).isNotEqualTo(alices.at("/orderId"));
        assertThat(shop.place(BOB, key, BODY.replace("TEA-POT", "TEA-CUP")).status())
                .isEqualTo(422);
        assertThat(shop.place(ALICE, key, BODY)).isEqualTo(alices);
        assertThat(orders() - ordersBefore).isEqualTo(2);
    }

    @Test
    void knowsTheCustomerUnderANewToken() {
        var first = shop.place(ALICE, key, BODY);

        assertThat(shop.place(SamplePool.token(Person.ALICE, "orders/write"), key, BODY))
                .isEqualTo(first);
    }

    /** Time to live deletes items within days of their expiry. Until then the code has to ignore them. */
    @Test
    void placesAnotherOrderWhenTheDayIsOverAlthoughTheRecordIsThere() {
        var first = shop.place(ALICE, key, BODY);
        ageRecord(first.at("/orderId"), Instant.now().minusSeconds(2));

        var second = shop.place(ALICE, key, BODY);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/orderId")).isNotEqualTo(first.at("/orderId"));
        assertThat(shop.place(ALICE, key, BODY)).isEqualTo(second);
        assertThat(recordsOf(first.at("/orderId"))).isEmpty();
        assertThat(recordsOf(second.at("/orderId"))).hasSize(1);
    }

    @Test
    void repeatsUntilTheDayIsOver() {
        var first = shop.place(ALICE, key, BODY);
        ageRecord(first.at("/orderId"), Instant.now().plusSeconds(60));

        assertThat(shop.place(ALICE, key, BODY)).isEqualTo(first);
    }

    @Test
    void repeatsNothingOfACustomerWhoseDataWasErasedSince() {
        shop.place(ALICE, key, BODY);
        TABLES.erase(Person.ALICE.subject());

        var answer = shop.place(ALICE, key, BODY);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail")).contains("erased");
        assertThat(answer.header("Retry-After")).isEmpty();
        assertOneOrder();
    }

    @Test
    void repeatsNothingOfBeforeACustomersNextKey() {
        shop.place(ALICE, key, BODY);
        var version = keyVersion();
        TABLES.erase(Person.ALICE.subject());
        assertThat(shop.place(ALICE, "next-" + key, BODY).status()).isEqualTo(201);

        assertThat(shop.place(ALICE, key, BODY).status()).isEqualTo(409);
        assertThat(keyVersion()).isGreaterThan(version);
    }

    @Test
    void answersTheSameAfterALostAnswer() throws IOException {
        var transactions = new AtomicInteger();
        try (var wire = new DynamoDbWire((request, to) -> {
            var answer = to.pass(request);
            return DynamoDbWire.is(request, "TransactWriteItems") && transactions.incrementAndGet() == 1
                    ? HttpResponse.empty(500)
                    : answer;
        })) {
            var first = place(wire);

            assertThat(first.status()).isEqualTo(201);
            assertThat(transactions).hasValue(2);
            assertThat(shop.place(ALICE, key, BODY)).isEqualTo(first);
        }
        assertOneOrder();
    }

    @Test
    void asksToTryAgainWhereAConflictOutlivesTheRetries() throws IOException {
        try (var wire = new DynamoDbWire((request, to) -> DynamoDbWire.is(request, "TransactWriteItems")
                ? DynamoDbWire.error("TransactionCanceledException", CONFLICT)
                : to.pass(request))) {
            var answer = place(wire);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(wire.calls("TransactWriteItems")).isEqualTo(5);
        }
        assertThat(orders()).isEqualTo(ordersBefore);
    }

    /** Each request runs in an environment of its own, as Lambda would start them. */
    @Test
    void placesOneOrderForManyRequestsAtOnce() throws Exception {
        int environments = 4;
        var together = new CyclicBarrier(environments);
        var works = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < environments; i++) {
            var environment = new HashMap<>(TABLES.environment("placeOrderFunction"));
            environment.put("ENVIRONMENT", Integer.toString(i));
            var function = entry.open(environment);
            works.add(() -> {
                together.await();
                return request().sentTo(function);
            });
        }
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(works)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertOneOrder();
    }

    private Answer place(DynamoDbWire wire) {
        Map<String, String> environment = wire.environment(TABLES.environment("placeOrderFunction"));
        return Shop.API.documented("placeOrder", request().sentTo(entry.open(environment)));
    }

    private ProxyEvent request() {
        return ProxyEvent.of("POST", "/orders")
                .token(ALICE)
                .header("Idempotency-Key", key)
                .json(BODY);
    }

    private static void ageRecord(String order, Instant end) {
        TABLES.put(record(order).number("ttl", end.getEpochSecond()));
    }

    /** The attributes of the order's idempotency record. */
    private static Attributes record(String order) {
        var item = new Attributes();
        recordsOf(order).getFirst().attributes().forEach(item::put);
        return item;
    }

    private static List<Item> recordsOf(String order) {
        return TABLES.items("KEY#").stream()
                .filter(item -> item.string("orderId").equals(order))
                .toList();
    }

    private static long keyVersion() {
        return TABLES.customerKey(Person.ALICE.subject()).orElseThrow().number("keyVersion");
    }

    private static int orders() {
        return TABLES.items("ORDER#").size();
    }

    private void assertOneOrder() {
        assertThat(orders() - ordersBefore).isEqualTo(1);
    }
}
