package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of other web pages, and requests that no client of the shop would send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private LocalRun run;
    private JsonNode endpoints;
    private URI door;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        var options = Repository.options(folder);
        run = LocalRun.start(options);
        endpoints = JsonMapper.shared().readTree(options.runFolder().resolve("endpoints.json"));
        door = URI.create(endpoints.path("api").asString());
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    /** Every address in {@code endpoints.json}. */
    Stream<URI> addresses() {
        var all = new LinkedHashMap<String, URI>();
        endpoints.findValuesAsString("endpoint").forEach(address -> all.put(address, URI.create(address)));
        for (var member : List.of("api", "docs", "issuer")) {
            all.put(member, URI.create(endpoints.path(member).asString()));
        }
        assertThat(all).hasSizeGreaterThan(3);
        return all.values().stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesANameThatWasBoundToThisMachineLater(URI address) throws Exception {
        var answer = new RawRequest("GET /orders HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .sendTo(address);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("evil.example");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesAPageOfAnotherOrigin(URI address) throws Exception {
        for (var line : List.of("GET / HTTP/1.1", "OPTIONS / HTTP/1.1", "POST / HTTP/1.1")) {
            var answer = RawRequest.of(address, line, "Origin: http://evil.example", "")
                    .sendTo(address);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("http://evil.example");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesWhatAPageMaySendWithoutAsking(URI address) throws Exception {
        var answer = RawRequest.of(
                        address,
                        "POST / HTTP/1.1",
                        "Origin: null\r\nSec-Fetch-Site: cross-site\r\nContent-Type: text/plain\r\nContent-Length: 2",
                        "{}")
                .sendTo(address);

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void answersPagesOfItsOwn(URI address) throws Exception {
        var own = List.of(
                "http://localhost:%s".formatted(door.getPort()),
                "http://127.0.0.1:%s".formatted(door.getPort()),
                URI.create(endpoints.path("callback").asString())
                        .resolve("/")
                        .toString()
                        .replaceFirst("/$", ""));
        for (var origin : own) {
            var answer = RawRequest.of(address, "GET / HTTP/1.1", "Origin: " + origin, "")
                    .sendTo(address);

            assertThat(answer.body()).as(origin).doesNotContain("may not call this server");
        }
    }

    /** From "place an order" to "it is decided": every SDK call on the way passes. */
    @Test
    void letsTheShopItselfGoOn() {
        assertThat(decided()).isNotEqualTo("PENDING");
    }

    private String decided() {
        var shop = new Shop(run.endpoints());
        var alice = shop.token("alice");

        var placed = shop.post("/orders", alice, ShopTests.key(), ShopTests.body("TEA-GREEN-100", 1));

        assertThat(placed.status()).isEqualTo(201);
        return Await.until(
                () -> shop.get(placed.header("Location"), alice)
                        .json()
                        .path("status")
                        .asString(),
                status -> !status.equals("PENDING"));
    }

    /**
     * Emitters of traces are among them. Each recorder of the X-Ray SDK opens a socket to every network before it is given its
     * emitter, and lets it go: the garbage collection closes it.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsNoSocketThatOtherMachinesCanSendTo() {
        assertThat(decided()).isEqualTo("CONFIRMED");

        Await.until(
                () -> {
                    System.gc();
                    return OpenSockets.beyondLoopback();
                },
                List::isEmpty);
    }

    /** API Gateway knows resources, not spellings. */
    @Test
    void takesAnOrderAtAPathWithASlashAtItsEnd() {
        var shop = new Shop(run.endpoints());

        var placed = shop.post("/orders/", shop.token("alice"), ShopTests.key(), ShopTests.body("TEA-GREEN-100", 1));

        assertThat(placed.status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400|GET /orders/%00 HTTP/1.1||",
                "400|GET /orders/%zz HTTP/1.1||",
                "400|GET /orders/../../x HTTP/1.1||",
                "404|GET /nothing HTTP/1.1||",
                "404|BREW /orders HTTP/1.1||",
                "404|TRACE /orders HTTP/1.1||",
                "404|OPTIONS * HTTP/1.1||",
                "404|GET /docs/nothing HTTP/1.1||",
                "404|GET /docs/a..b HTTP/1.1||",
                "405|POST /docs HTTP/1.1|Content-Length: 2|{}",
                "400|POST /orders HTTP/1.1|Transfer-Encoding: chunked|zz~ab~0~~",
                "400|POST /orders HTTP/1.1|Transfer-Encoding: chunked|5~ab",
                "400|POST /orders HTTP/1.1|Transfer-Encoding: gzip|ab",
                "400|POST /orders HTTP/1.1|Content-Length: 50|ab",
                "400|POST /orders HTTP/1.1|Content-Length: abc|ab",
                "400|POST /orders HTTP/1.1|Content-Length: -5|ab",
                "400|POST /orders HTTP/1.1|Content-Length: 2~Content-Length: 3|ab",
                "400|POST /orders HTTP/1.1|Content-Length: 2~Transfer-Encoding: chunked|0~~",
                "400|GET /orders HTTP/1.1|X : a|",
                "400|GET /orders HTTP/1.1|X: a~ b|",
                "400|GET /orders HTTP/1.1|X|",
                "400|GET /orders HTTP/1.1|Host: 127.0.0.1|",
                "417|POST /orders HTTP/1.1|Expect: magic~Content-Length: 2|{}",
                "505|GET /orders HTTP/9.9||",
            })
    void answersEachWithAProblem(int status, String line, String headers, String body) throws Exception {
        var answer = RawRequest.of(door, line, lines(headers), lines(body)).sendTo(door);

        assertProblem(answer, status);
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace("~", "\r\n");
    }

    /**
     * The sizes of API Gateway and of Lambda.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas for REST APIs</a>
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    @ParameterizedTest
    @CsvSource({
        "414, 40000, 0, 0",
        "431, 10200, 0, 0",
        "431, 0, 10240, 0",
        "431, 0, 40000, 0",
        "401, 0, 9000, 0",
        "413, 0, 0, 10485761",
        "413, 0, 0, 70000000"
    })
    void refusesMoreThanApiGatewayTakes(int status, int path, int header, int body) throws Exception {
        var answer = RawRequest.of(
                        door,
                        "POST /orders%s HTTP/1.1".formatted(path == 0 ? "" : "?a=" + "a".repeat(path)),
                        "X: %s\r\nContent-Length: %s".formatted("a".repeat(header), body),
                        "a".repeat(body))
                .sendTo(door);

        assertProblem(answer, status);
    }

    /** Names alone do not count: "total combined size of request line and header values". */
    @Test
    void countsTheValuesOfHeadersAndNotTheirNames() throws Exception {
        var names = new StringBuilder("Idempotency-Key: " + UUID.randomUUID());
        for (int i = 0; i < 300; i++) {
            names.append("\r\n")
                    .append("a-name-that-is-rather-long-for-a-header-")
                    .append(i)
                    .append(": 1");
        }

        assertThat(RawRequest.of(door, "GET /orders HTTP/1.1", names.toString(), "")
                        .sendTo(door)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnEventThatLambdaWouldNotTake() {
        var shop = new Shop(run.endpoints());

        var answer = shop.post("/orders", shop.token("alice"), ShopTests.key(), "a".repeat(6 * 1024 * 1024));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static void assertProblem(RawRequest.Answer answer, int status) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
    }
}
