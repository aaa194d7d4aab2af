package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Answer;
import com.example.local.demo.Audit;
import com.example.local.demo.Demo;
import com.example.local.demo.Placed;
import com.example.local.demo.Shop;
import com.example.local.demo.StoredState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.xray.Segment;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.resource.CreationStep;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import tools.jackson.databind.JsonNode;

/** The shop's promises to its HTTP clients, for each way to run functions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopTests {

    private static final String CONTACT = """
            {"name":"Alice","email":"alice@example.com","address":{"line1":"1 Garden Street",\
            "city":"Springfield","postcode":"12345","country":"DE"}}""";

    Path folder;
    LocalRun run;
    Shop shop;
    String alice;
    String bob;
    String manager;

    abstract Mode mode();

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        run = LocalRun.start(Repository.options(folder).withMode(mode()));
        shop = new Shop(run.endpoints());
        alice = shop.token("alice");
        bob = shop.token("bob");
        manager = shop.token("manager");
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void confirmsAnOrderThenProjectsAndArchivesIt() {
        var answer = place(alice, "TEA-GREEN-100", 2);
        var location = answer.header("Location");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(location).isEqualTo("/orders/" + id(answer));
        var order = settled(alice, id(answer));
        assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(order.path("total").asLong()).isEqualTo(980);
        assertThat(order.path("contact").path("email").asString()).isEqualTo("alice@example.com");
        var audit = Await.until(
                () -> Audit.of(List.of(new Placed(id(answer), 0)), StoredState.of(run)),
                found -> found.lost().isEmpty());
        assertThat(audit.projected()).isOne();
        assertThat(audit.archived()).isOne();
    }

    @Test
    void rejectsWhatIsNotInStockAndHoldsNothingOfIt() {
        var before = stock("CUP-WHITE").path("available").asLong();

        var answer = shop.post("/orders", alice, key(), body("CUP-WHITE", 1, "TEA-OOLONG-50", 900));

        var order = settled(alice, id(answer));
        assertThat(order.path("status").asString()).isEqualTo("REJECTED");
        assertThat(order.path("reasons").path(0).path("sku").asString()).isEqualTo("TEA-OOLONG-50");
        assertThat(order.path("reasons").path(0).path("code").asString()).isEqualTo("OUT_OF_STOCK");
        assertThat(stock("CUP-WHITE").path("available").asLong()).isEqualTo(before);
    }

    @Test
    void givesStockBackWhenAConfirmedOrderIsCancelled() {
        var before = stock("TEA-BLACK-100").path("available").asLong();
        var id = id(place(alice, "TEA-BLACK-100", 7));
        assertThat(settled(alice, id).path("status").asString()).isEqualTo("CONFIRMED");

        var cancelled = shop.post("/orders/%s/cancel".formatted(id), alice, Map.of(), "");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
        Await.until(() -> stock("TEA-BLACK-100").path("available").asLong(), available -> available == before);
    }

    @Test
    void answersTheSameKeyWithTheSameBytes() {
        var key = key();
        var first = shop.post("/orders", alice, key, body("TEA-GREEN-100", 1));
        settled(alice, id(first));

        var again = shop.post("/orders", alice, key, body("TEA-GREEN-100", 1));
        var other = shop.post("/orders", alice, key, body("TEA-GREEN-100", 2));
        var bobs = shop.post("/orders", bob, key, body("TEA-GREEN-100", 1));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(bobs.status()).isEqualTo(201);
        assertThat(id(bobs)).isNotEqualTo(id(first));
    }

    @Test
    void hidesOneCustomersOrderFromAnother() {
        var id = id(place(alice, "TEA-GREEN-100", 1));

        assertThat(shop.get("/orders/" + id, bob).status()).isEqualTo(404);
        assertThat(shop.post("/orders/%s/cancel".formatted(id), bob, Map.of(), "")
                        .status())
                .isEqualTo(404);
        assertThat(settled(alice, id).path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        var missingKey = shop.post("/orders", alice, Map.of(), body("TEA-GREEN-100", 1));
        var wrong = shop.post("/orders", alice, key(), """
                {"lines":[{"sku":"tea","quantity":0,"price":1}],"contact":%s}""".formatted(CONTACT));
        var noToken = shop.get("/orders", "");
        var notInGroup = shop.put("/stock/TEA-GREEN-100", alice, Map.of("If-Match", "\"1\""), """
                {"name":"Green tea","unitPrice":1,"currency":"EUR","received":1}""");

        assertThat(missingKey.status()).isEqualTo(400);
        assertThat(missingKey.json().path("detail").asString()).contains("Idempotency-Key");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.json().path("errors").values().stream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("/lines/0/sku", "/lines/0/quantity", "/lines/0/price");
        assertThat(noToken.status()).isEqualTo(401);
        assertThat(notInGroup.status()).isEqualTo(403);
    }

    /** The gateway passes all values on; whichever it took itself, the function takes none of several. */
    @Test
    void refusesASecondValueOfWhatIsRead() {
        var twoKeys = shop.post(
                "/orders", alice, Map.of("Idempotency-Key", "a", "idempotency-key", "b"), body("TEA-GREEN-100", 1));
        var twoTypes = shop.post(
                "/orders",
                alice,
                Map.of("Idempotency-Key", "a", "Content-Type", "application/json"),
                body("TEA-GREEN-100", 1));
        var twoLimits = shop.get("/orders?limit=1&limit=2", alice);
        var misspelled = shop.get("/orders?Limit=1", alice);

        refused(twoKeys, "Idempotency-Key must be sent only once");
        refused(twoTypes, "Content-Type must be sent only once");
        refused(twoLimits, "limit must be sent only once");
        refused(misspelled, "Limit is not a parameter of this operation");
    }

    private static void refused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
    }

    /**
     * The API declares no binary media types, so the bytes reach the function as text in which U+FFFD stands for them.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
     *     type conversions in API Gateway</a>
     */
    @Test
    void refusesABodyThatIsNotUtf8() throws Exception {
        var latin1 = body("TEA-GREEN-100", 1).replace("Alice", "Le\u00e7a").getBytes(StandardCharsets.ISO_8859_1);
        var request = HttpRequest.newBuilder(URI.create(run.endpoints().api() + "/orders"))
                .header("Authorization", "Bearer " + alice)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(latin1))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            refused(
                    new Answer(answer.statusCode(), answer),
                    "/contact/name must not contain U+FFFD, the replacement character for bytes that are not UTF-8");
        }
    }

    /** It is in no group, and no scope of its client reaches an order. */
    @Test
    void letsAMachineKeepStockAndReadSalesButSeeNoOrder() {
        var machine = machine("stock/write", "sales/read");
        var added = shop.put("/stock/CUP-OF-A-MACHINE", machine, Map.of("If-None-Match", "*"), """
                {"name":"Cup","unitPrice":100,"currency":"EUR","received":1}""");
        var orders = shop.get("/orders", machine);

        assertThat(added.status()).isEqualTo(201);
        assertThat(shop.get("/sales", machine).status()).isEqualTo(200);
        assertThat(orders.status()).isEqualTo(401);
        assertThat(orders.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(place(machine, "TEA-GREEN-100", 1).status()).isEqualTo(401);
    }

    @Test
    void writesOneOrderIntoOneTrace() {
        var answer = place(alice, "TEA-GREEN-100", 1);
        settled(alice, id(answer));
        var traceId = answer.header("X-Amzn-Trace-Id").replace("Root=", "");

        var names = Await.until(
                () -> names(traceId),
                found -> found.contains("ArchiveEventsFunction")
                        && found.contains("ProjectSalesFunction")
                        && found.contains("PublishStockEventsFunction"));

        assertThat(names)
                .contains(
                        apiName() + "/dev",
                        "PlaceOrderFunction",
                        "RequestStockFunction",
                        "ReserveStockFunction",
                        "AnswerStockFunction",
                        "SettleOrderFunction",
                        "PublishOrderEventsFunction");
        assertThat(run.servers().xray().trace(traceId)).noneMatch(Segment::fault);
    }

    @Test
    void losesNothingOfManyOrders() throws Exception {
        var progress = new ArrayList<String>();
        var outcome = new Demo(run, Duration.ofSeconds(60), progress::add).run(30, Duration.ZERO, Duration.ZERO);

        assertThat(progress).noneMatch(line -> line.contains("retries"));
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.report().confirmed() + outcome.report().rejected()).isEqualTo(30);
        assertThat(outcome.report().rejected()).isPositive();
    }

    private String apiName() {
        return run.plan().steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> resource.type().equals("AWS::ApiGateway::RestApi"))
                .map(resource -> resource.properties().path("Name").asString())
                .findFirst()
                .orElseThrow();
    }

    private String machine(String... scopes) {
        var client = run.plan().steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> resource.properties()
                        .path("AllowedOAuthFlows")
                        .toString()
                        .contains("client_credentials"))
                .map(run.plan()::ref)
                .findFirst()
                .orElseThrow();
        var pool = run.endpoints().userPool();
        var cognito = run.servers().cognito();
        return new SignIn(cognito.endpoint())
                .machineToken(pool, client, cognito.clientSecret(pool, client).orElseThrow(), scopes);
    }

    Answer place(String token, String sku, int quantity) {
        return shop.post("/orders", token, key(), body(sku, quantity));
    }

    JsonNode settled(String token, String id) {
        return Await.until(
                () -> {
                    var answer = shop.get("/orders/" + id, token);
                    assertThat(answer.status()).isEqualTo(200);
                    return answer.json();
                },
                order -> !order.path("status").asString().equals("PENDING"));
    }

    private JsonNode stock(String sku) {
        return shop.get("/stock/" + sku, manager).json();
    }

    private List<String> names(String traceId) {
        return run.servers().xray().trace(traceId).stream().map(Segment::name).toList();
    }

    static String id(Answer answer) {
        return answer.json().path("orderId").asString();
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static String body(Object... skusAndQuantities) {
        var lines = Stream.iterate(0, i -> i < skusAndQuantities.length, i -> i + 2)
                .map(i -> "{\"sku\":\"%s\",\"quantity\":%s}".formatted(skusAndQuantities[i], skusAndQuantities[i + 1]))
                .toList();
        return "{\"lines\":%s,\"contact\":%s}".formatted(lines, CONTACT);
    }
}
