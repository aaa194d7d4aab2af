package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.run.LocalRun;
import stackrun.run.Store;

/**
 * Mistakes of a client, and the answers that it gets from the gateway or from a function: one problem for each, in words that
 * never repeat the client's token.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayAnswersTest {

    private static final String FORGED = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkiLCJleHAiOjF9.Y2FuYXJ5";

    private LocalRun run;
    private URI door;
    private String alice;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        run = LocalRun.start(Repository.options(folder).withStore(Store.MEMORY));
        door = URI.create(run.endpoints().api());
        alice = new Shop(run.endpoints()).token("alice");
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    @ParameterizedTest(name = "{0} {4} of {3}")
    @CsvSource(delimiter = '|', textBlock = """
        404 | not-found              | no operation has this path and method                        | alice  | GET /ordres
        404 | not-found              | no operation has this path and method                        | alice  | GET /orders/1/lines
        404 | not-found              | no operation has this path and method                        | alice  | DELETE /orders
        404 | not-found              | no operation has this path and method                        | forged | GET /ordres
        404 | not-found              | no operation has this path and method                        | empty  | GET /ordres
        404 | not-found              | no operation has this path and method                        | nobody | GET /ordres
        401 | unauthorized           | a valid access token is required in the Authorization header | nobody | GET /orders
        401 | unauthorized           | a valid access token is required in the Authorization header | empty  | GET /orders
        401 | unauthorized           | a valid access token is required in the Authorization header | forged | GET /orders
        401 | unauthorized           | a valid access token is required in the Authorization header | basic  | GET /orders
        400 | invalid-request        | Missing required request parameters: [Idempotency-Key]       | alice  | POST /orders
        415 | unsupported-media-type | Content-Type must be application/json, in UTF-8              | alice  | POST /orders Idempotency-Key: %s~Content-Type: text/plain
        403 | forbidden              | -                                                            | alice  | GET /sales
        404 | not-found              | -                                                            | alice  | GET /orders/01ARZ3NDEKTSV4RRFFQ69G5FAV
        400 | invalid-request        | -                                                            | alice  | GET /orders?x=1
        """)
    void isAProblemThatNeverRepeatsTheToken(int status, String kind, String detail, String who, String request)
            throws Exception {
        var parts = request.split(" ", 3);
        var credentials = switch (who) {
            case "alice" -> "Bearer " + alice;
            case "forged" -> "Bearer " + FORGED;
            case "basic" -> "Basic " + FORGED;
            default -> "";
        };
        var headers = (who.equals("nobody") ? "" : "Authorization: %s\r\n".formatted(credentials))
                + (parts.length > 2 ? parts[2].formatted(UUID.randomUUID()).replace("~", "\r\n") + "\r\n" : "")
                + "Content-Length: 2";

        var answer = RawRequest.of(door, "%s %s HTTP/1.1".formatted(parts[0], parts[1]), headers, "{}")
                .sendTo(door);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:shop:problem:" + kind);
        if (!detail.equals("-")) {
            assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
        }
        assertThat(answer.head() + answer.body()).doesNotContain(alice, FORGED);
    }
}
