package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static com.example.orders.function.Shop.BODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.dynamodb.Item;
import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class PlaceOrderFunctionTest {

    private static final OrdersTables TABLES = OrdersTables.create();

    private final Entry entry;
    private final Shop shop;
    private int itemsBefore;

    PlaceOrderFunctionTest(Entry entry) {
        this.entry = entry;
        this.shop = new Shop(TABLES, entry);
    }

    @BeforeEach
    void countItems() {
        itemsBefore = TABLES.items().size();
    }

    @Test
    void placesAnOrder() {
        var answer = place(BODY);

        assertThat(answer.status()).isEqualTo(201);
        var orderId = answer.at("/orderId");
        assertThat(answer.header("Location")).isEqualTo("/dev/orders/" + orderId);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.at("/status")).isEqualTo("PENDING");
        assertThat(answer.body().path("lines")).hasToString("""
                [{"sku":"TEA-GREEN","quantity":2},{"sku":"TEA-POT","quantity":1}]""");
        var item = TABLES.order(orderId).orElseThrow();
        assertThat(item.string("ownerId")).isEqualTo(Person.ALICE.subject());
        assertThat(event(item).type()).isEqualTo("OrderPlaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/", "//orders", "/orders//"})
    void locatesAnOrderByTheMatchedResource(String path) {
        var answer = Shop.API.documented(
                "placeOrder",
                ProxyEvent.of("POST", path)
                        .token(ALICE)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(BODY)
                        .sentTo(function()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/dev/orders/" + answer.at("/orderId"));
    }

    /** Only our entry gives functions their trace. */
    @Test
    void writesTheEventIntoTheTraceOfTheRequest() {
        var orderId = new Shop(TABLES, Entry.OURS).placed();

        assertThat(event(TABLES.order(orderId).orElseThrow()).trace()).startsWith(FixedContext.TRACE.substring(0, 40));
    }

    @Test
    void answersWithoutTheContact() {
        assertThat(place(BODY).body().toString()).doesNotContain("contact", "Alice", "alice@", "Garden");
    }

    @Test
    void acceptsTwentyLines() {
        var answer = place(withLines(20));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("lines")).hasSize(20);
    }

    @Test
    void acceptsMaximumLengths() {
        var longest = BODY.replace("TEA-GREEN", "A".repeat(40))
                .replace("\"quantity\": 2", "\"quantity\": 1000")
                .replace("Alice", "é".repeat(100))
                .replace("1 Garden Street", "🫖".repeat(50))
                .replace("12345", "123456789012");

        assertThat(place(longest).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"quantity\": 2 | \"quantity\": 0 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": -1 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 1001 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 1.5 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": \"2\" | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": true | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": null | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": [2] | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 9223372036854775808 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 1e999999999 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 1e-999999999 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 2, \"quantity\": 3 | /lines/0/quantity",
                "\"quantity\": 2 | \"quantity\": 2, \"unitPrice\": 1 | /lines/0/unitPrice",
                ", \"quantity\": 2 | `` | /lines/0/quantity",
                "\"sku\": \"TEA-GREEN\", | `` | /lines/0/sku",
                "TEA-GREEN | tea | /lines/0/sku",
                "TEA-GREEN | T | /lines/0/sku",
                "TEA-GREEN | -TEA | /lines/0/sku",
                "TEA-GREEN | TEA_1 | /lines/0/sku",
                "TEA-GREEN | TEA-GREEN\\n | /lines/0/sku",
                "TEA-GREEN | ＴＥＡ | /lines/0/sku",
                "TEA-GREEN | TEA-0123456789-0123456789-0123456789-0123 | /lines/0/sku",
                "TEA-POT | TEA-GREEN | /lines/1/sku",
                "\"Alice\" | \"\" | /contact/name",
                "\"Alice\" | 7 | /contact/name",
                "\"name\": \"Alice\", | `` | /contact/name",
                "\"Alice\" | \"Alice\\r\\nBcc: x@y\" | /contact/name",
                "\"Alice\" | \"Al\\u0000ice\" | /contact/name",
                "\"Alice\" | \"\\u001b[31m\" | /contact/name",
                "\"Alice\" | \"Al\\u200bice\" | /contact/name",
                "\"Alice\" | \"\\u202eecilA\" | /contact/name",
                "\"Alice\" | \"Le\\ufffd(s\" | /contact/name",
                "\"Alice\" | \"   \" | /contact/name",
                "\"Springfield\" | \"Spring\\tfield\" | /contact/address/city",
                "\"1 Garden Street\" | \"1 Garden Street\\n\" | /contact/address/line1",
                "\"line1\" | \"line2\": \"\\ufeff\", \"line1\" | /contact/address/line2",
                "\"12345\" | \"123\\u00a045\" | /contact/address/postcode",
                "\"12345\" | \"-12345\" | /contact/address/postcode",
                "alice@example.com | alice@example.com\\r\\nBcc:x@y | /contact/email",
                "alice@example.com | a,b@example.com | /contact/email",
                "alice@example.com | ali\\u200bce@example.com | /contact/email",
                "alice@example.com | alice@-example.com | /contact/email",
                "alice@example.com | alice.example.com | /contact/email",
                "alice@example.com | alice@@example.com | /contact/email",
                "\"city\": \"Springfield\", | `` | /contact/address/city",
                "\"DE\" | \"Germany\" | /contact/address/country",
                "\"DE\" | \"de\" | /contact/address/country",
                "\"DE\" | \"DE\\n\" | /contact/address/country",
                "\"12345\" | 12345 | /contact/address/postcode",
                "\"line1\" | \"line2\": null, \"line1\" | /contact/address/line2",
                "\"line1\" | \"planet\": \"Earth\", \"line1\" | /contact/address/planet",
                "{\"lines\" | {\"ownerId\": \"bob\", \"lines\" | /ownerId",
                "{\"lines\" | {\"status\": \"CONFIRMED\", \"lines\" | /status",
                "{\"lines\" | {\"total\": 1, \"lines\" | /total",
                "{\"lines\" | {\"version\": 1, \"lines\" | /version",
                "{\"lines\" | {\"role\": \"admin\", \"lines\" | /role",
                "{\"lines\" | {\"__proto__\": {}, \"lines\" | /__proto__",
                "{\"lines\" | {\"lines\": [], \"lines\" | /lines",
            })
    void reportsTheInvalidField(String right, String wrong, String field) {
        assertThat(BODY).contains(right);

        refuses(BODY.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "null", "7", "\"order\"", "{} {}", "{not json", "\u0000", "{\"lines\": [}"})
    void refusesAnInvalidBody(String body) {
        var answer = place(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("urn:shop:problem:invalid-request");
        assertThat(answer.wrongField()).isNotEmpty();
    }

    /** Spring's own entry cannot handle a request whose body is a list. */
    @Test
    void refusesAList() {
        var answer = new Shop(TABLES, Entry.OURS).place(ALICE, "k", "[]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("body");
    }

    @Test
    void refusesNoLines() {
        refuses(withLines(0), "/lines");
    }

    @Test
    void refusesMoreThanTwentyLines() {
        refuses(withLines(21), "/lines");
    }

    @Test
    void refusesDeepNesting() {
        var answer = place(BODY.replace("\"Alice\"", "[".repeat(5_000) + "]".repeat(5_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).startsWith("/contact/name");
        assertThat(answer.at("/detail")).contains("nested more than");
    }

    @Test
    void reportsEveryInvalidField() {
        var answer = place(BODY.replace("\"quantity\": 2", "\"quantity\": 0").replace("\"DE\"", "\"de\""));

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("/lines/0/quantity", "/contact/address/country");
    }

    /** A problem states the expected input and never quotes the actual input. */
    @Test
    void quotesNoCustomerData() {
        var answer =
                place(BODY.replace("alice@example.com", "secret-of-alice").replace("\"DE\"", "\"secret-country\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/vnd.shop+json",
                "application/json; charset=iso-8859-1",
                "",
                "application"
            })
    void refusesOtherContentTypes(String type) {
        var answer = Shop.API.documented(
                "placeOrder", request().json(BODY).header("Content-Type", type).sentTo(function()));

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
    void acceptsJsonMediaTypes(String type) {
        var answer = request().json(BODY).header("Content-Type", type).sentTo(function());

        assertThat(answer.status()).isEqualTo(201);
        itemsBefore = TABLES.items().size();
    }

    @Test
    void refusesABodyOfMoreThan64Kilobytes() {
        var answer = place(" ".repeat(64 * 1024) + BODY);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail")).startsWith("body ");
    }

    @Test
    void requiresAnIdempotencyKey() {
        var answer = shop.place(ALICE, BODY, "X-Other", "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("Idempotency-Key");
        assertThat(answer.at("/errors/0/message")).startsWith("is required");
    }

    @Test
    void findsTheIdempotencyKeyInAnyCase() {
        assertThat(shop.place(ALICE, BODY, "idempotency-KEY", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
        itemsBefore = TABLES.items().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\"b", "\"", "\"\"", "\"a", "a\"", "ä", "a;b", "a/b", "\"a\", \"b\""})
    void refusesAMalformedKey(String key) {
        var answer = shop.place(ALICE, key, BODY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("Idempotency-Key");
    }

    @Test
    void acceptsKeysOfUpTo128Characters() {
        assertThat(shop.place(ALICE, "k".repeat(129), BODY).status()).isEqualTo(400);
        assertThat(TABLES.items()).hasSize(itemsBefore);

        var key = (UUID.randomUUID() + "._:").repeat(4).substring(0, 128);
        assertThat(shop.place(ALICE, key, BODY).status()).isEqualTo(201);
        assertThat(shop.place(ALICE, '"' + "q".repeat(129) + '"', BODY).status())
                .isEqualTo(400);
        itemsBefore = TABLES.items().size();
    }

    /** A rejected request stores nothing; a placed order stores one order and one record. */
    @AfterEach
    void storesNothingForRejectedRequests() {
        var items = TABLES.items();
        assertThat(items.size() - itemsBefore).isIn(0, 2);
        assertThat(items.stream().map(item -> item.string("pk")).filter(pk -> pk.startsWith("ORDER#")))
                .hasSize(items.size() / 2);
    }

    private void refuses(String body, String field) {
        var answer = place(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo(field);
        assertThat(answer.at("/detail")).startsWith(field + " ");
        assertThat(TABLES.items()).hasSize(itemsBefore);
    }

    private Answer place(String body) {
        return shop.place(ALICE, UUID.randomUUID().toString(), body);
    }

    private static ProxyEvent request() {
        return ProxyEvent.of("POST", "/orders")
                .token(ALICE)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private RequestStreamHandler function() {
        return entry.open(TABLES.environment("placeOrderFunction"));
    }

    private static String withLines(int number) {
        var lines = IntStream.range(0, number)
                .mapToObj("{\"sku\": \"TEA-%s\", \"quantity\": 1}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
        return BODY.replaceFirst("\\[.*]", lines);
    }

    private static EventEnvelope event(Item item) {
        return EventEnvelope.parse(item.string("event"));
    }
}
