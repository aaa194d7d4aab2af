package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Answer;
import com.example.local.demo.Demo;
import com.example.local.docs.Docs;
import com.example.smoke.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stackrun.lambda.environment.Environments.Mode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InProcessShopTest extends ShopTests {

    @Override
    Mode mode() {
        return Mode.IN_PROCESS;
    }

    /** The command that is run after a deployment. */
    @Test
    void passesTheSmokeTest() {
        var out = new StringWriter();

        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute("--run", folder.toString());

        assertThat(out.toString().lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly(
                        "passed         the user signs in",
                        "not available  a message is parked while no alarm is on",
                        "passed         the test's own item is put into stock",
                        "passed         an order is accepted",
                        "passed         the order is confirmed",
                        "passed         the order is in the sales",
                        "passed         the order is in the archive",
                        "passed         the order has one complete trace",
                        "passed         a request without a token is refused",
                        "passed         another customer does not see the order",
                        "not available  the account's quota leaves executions to the API",
                        "not available  the parked message raises its alarm",
                        "passed         the test removes its data");
        assertThat(code).isZero();
    }

    @Test
    void hasOrdersComeApartWhereTheyAreToldTo() throws Exception {
        var start = Instant.now();

        var _ = new Demo(run, Duration.ofSeconds(60), line -> {}).run(3, Duration.ofSeconds(1), Duration.ZERO);

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void showsInItsDocumentationWhatItAnswersToOrdersThatAreWrong() {
        var key = key();
        var taken = place(alice, key, body("TEA-GREEN-100", 1));
        var rejected = id(place(alice, key(), body("TEA-OOLONG-50", 900)));
        settled(alice, rejected);

        documented("orders", "InvalidOrder", place(alice, key(), body("TEA-GREEN-100", 0)));
        documented("orders", "ContentTooLarge", place(alice, key(), " ".repeat(65_537)));
        documented("orders", "IdempotencyKeyReused", place(alice, key, body("TEA-GREEN-100", 2)));
        documented("orders", "InvalidPage", shop.get("/orders?limit=0", alice));
        documented("orders", "InvalidRequest", shop.get("/orders/%s?limit=1".formatted(id(taken)), alice));
        documented("orders", "Unauthorized", shop.get("/orders", ""));
        documented("orders", "NotFound", shop.get("/orders/" + id(taken), bob));
        documented("orders", "NotCancellable", shop.post("/orders/%s/cancel".formatted(rejected), alice, Map.of(), ""));
    }

    @Test
    void showsInItsDocumentationWhatItAnswersToItemsThatAreWrong() {
        var sku = "/stock/CUP-RED";
        var added = shop.put(sku, manager, Map.of("If-None-Match", "*"), cup(650, 5));
        var read = Map.of("If-Match", added.header("ETag"));
        settled(alice, id(place(alice, key(), body("CUP-RED", 2))));

        documented("inventory", "InvalidItem", shop.put(sku, manager, read, cup(-1, 5)));
        documented("inventory", "Forbidden", shop.put(sku, alice, read, cup(650, 5)));
        documented("inventory", "PreconditionRequired", shop.put(sku, manager, Map.of(), cup(650, 5)));
        documented(
                "inventory", "PreconditionFailed", shop.put(sku, manager, Map.of("If-Match", "\"99\""), cup(650, 5)));
        documented("inventory", "Conflict", shop.put(sku, manager, read, cup(650, 1)));
        documented("inventory", "InvalidPage", shop.get("/stock?limit=0", manager));
        documented("inventory", "InvalidRequest", shop.get(sku + "?limit=1", manager));
        documented("inventory", "NotFound", shop.get("/stock/NO-SUCH-CUP", manager));
        documented("sales", "InvalidPeriod", shop.get("/sales?from=2026", shop.token("analyst")));
        documented("sales", "Forbidden", shop.get("/sales", alice));
    }

    /** The answer is the example of that response, apart from the request it is about. */
    private static void documented(String api, String response, Answer answer) {
        var file = new String(
                new Docs().answer("/docs/%s.json".formatted(api)).orElseThrow().body(), StandardCharsets.UTF_8);
        var example = (ObjectNode) JsonMapper.shared()
                .readTree(file)
                .at("/components/responses/%s/content/application~1problem+json/example".formatted(response));

        var body = (ObjectNode) answer.json();
        assertThat(body.remove("instance").asString()).startsWith("urn:uuid:");
        assertThat(body).as(response).isEqualTo(example.without("instance"));
    }

    private static String cup(int price, int received) {
        return """
                {"name":"Cup, red","unitPrice":%s,"currency":"EUR","received":%s}""".formatted(price, received);
    }

    private Answer place(String token, Map<String, String> key, String body) {
        return shop.post("/orders", token, key, body);
    }
}
