package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.gateway.OpenGateway.integration;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.gateway.api.Stage;

/**
 * The HTTP response for each shape of a function's result.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output format of a Lambda proxy integration</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyAnswerTest {

    private OpenGateway gateway;
    private volatile String answer = "{}";

    @BeforeAll
    void open() throws Exception {
        var api = OpenGateway.api(
                "\"/\": {\"get\": {%s}}".formatted(integration("Any")), "", List.of("image/png"), Optional.of(64));
        gateway = OpenGateway.open()
                .with("Any", event -> answer)
                .serving(api, new Stage(OpenGateway.API, "dev", Map.of(), false, List.of(), Optional.empty()));
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    private HttpResponse<String> answering(String json, String... headers) {
        answer = json;
        return gateway.get("/", headers);
    }

    @Test
    void becomesTheHttpAnswer() {
        var sent = answering("""
                {"statusCode": 201, "headers": {"Location": "/orders/1", "Content-Type": "text/plain", "X-Number": 3},
                 "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]}, "body": "made"}""");

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body()).isEqualTo("made");
        assertThat(sent.headers().allValues("Location")).containsExactly("/orders/1");
        assertThat(sent.headers().allValues("Content-Type")).containsExactly("text/plain");
        assertThat(sent.headers().allValues("X-Number")).containsExactly("3");
        assertThat(sent.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void isJsonUnlessItSaysOtherwise() {
        var sent = answering("{\"statusCode\": \"204\", \"body\": null}");

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(sent.headers().firstValue("Content-Type")).contains("application/json");
    }

    /** If a header is in both maps, the multi-value headers take precedence. */
    @Test
    void prefersTheListsOfHeaders() {
        var sent = answering("{\"headers\": {\"X-A\": \"0\"}, \"multiValueHeaders\": {\"X-A\": [\"1\", \"2\"]}}");

        assertThat(sent.headers().allValues("X-A")).containsExactly("1", "2");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html */
    @Test
    void renamesHeadersThatAreTheGatewaysOwn() {
        var sent = answering("""
                {"headers": {"WWW-Authenticate": "Basic", "Server": "mine", "Content-Length": "7", "Transfer-Encoding": "chunked"}, "body": "hi"}""");

        assertThat(sent.body()).isEqualTo("hi");
        assertThat(sent.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(sent.headers().firstValue("x-amzn-Remapped-WWW-Authenticate"))
                .contains("Basic");
        assertThat(sent.headers().firstValue("x-amzn-Remapped-Server")).contains("mine");
        assertThat(sent.headers().firstValue("x-amzn-Remapped-Content-Length")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "[]",
                "\"text\"",
                "{\"statusCode\": \"many\"}",
                "{\"statusCode\": 999}",
                "{\"statusCode\": 200, \"message\": \"unknown member\"}",
                "{\"statusCode\": 200, \"body\": {\"no\": \"text\"}}",
                "{\"statusCode\": 200, \"headers\": {\"X-A\": [\"a list\"]}}"
            })
    void isABadGatewayInAnyOtherShape(String json) {
        var sent = answering(json);

        assertThat(sent.statusCode()).isEqualTo(502);
        assertThat(sent.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html */
    @Test
    void isUnpackedForWhoAcceptsABinaryTypeFirst() throws Exception {
        answer = "{\"headers\": {\"Content-Type\": \"image/png\"}, \"body\": \"iVBORw==\", \"isBase64Encoded\": true}";

        var binary = gateway.bytes(gateway.request("/").header("Accept", "image/png, */*"));
        var text = gateway.get("/", "Accept", "text/html, image/png");

        assertThat(binary.body()).containsExactly(0x89, 'P', 'N', 'G');
        assertThat(text.body()).isEqualTo("iVBORw==");
    }

    @Test
    void failsWhereItsBase64IsNone() {
        var sent = answering("{\"body\": \"***\", \"isBase64Encoded\": true}", "Accept", "image/png");

        assertThat(sent.statusCode()).isEqualTo(500);
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html */
    @Test
    void isPackedFromTheMinimumSizeOnForWhoUnpacksIt() {
        var large = "{\"body\": \"%s\"}".formatted("a".repeat(64));

        assertThat(encoding(answering(large, "Accept-Encoding", "gzip"))).contains("gzip");
        assertThat(encoding(answering(large))).isEmpty();
        assertThat(encoding(answering("{\"body\": \"small\"}", "Accept-Encoding", "gzip")))
                .isEmpty();
    }

    private static Optional<String> encoding(HttpResponse<String> sent) {
        return sent.headers().firstValue("Content-Encoding");
    }
}
