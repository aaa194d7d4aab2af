package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a function gets. The expected event is written from AWS's page, with everything in it that a request can have.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input format of a Lambda proxy integration</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important notes: parameters are decoded</a>
 */
class ProxyEventTest {

    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:000000000000:function:files";

    private static final Instant NOW = Instant.parse("2015-04-09T12:34:56Z");

    @Test
    void isWhatTheDocumentationShows() throws Exception {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", "1b4e28ba");
        claims.put("cognito:groups", List.of("a", "b"));
        claims.put("scope", "files/read files/write");
        claims.put("exp", Date.from(NOW.plusSeconds(3600)));

        var event = event(
                request("tag=a&tag=b+c&name=%C3%A4%26b&flag=", "{\"ü\":1}".getBytes(StandardCharsets.UTF_8)),
                Optional.of(Claims.asText(claims)),
                List.of());

        assertThat(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(event))
                .isEqualTo(golden().strip());
    }

    @Test
    void hasNullWhereNothingWasSent() {
        var event = event(request(null, new byte[0]), Optional.empty(), List.of());

        assertThat(event.get("queryStringParameters").isNull()).isTrue();
        assertThat(event.get("multiValueQueryStringParameters").isNull()).isTrue();
        assertThat(event.get("body").isNull()).isTrue();
        assertThat(event.get("isBase64Encoded").booleanValue()).isFalse();
        assertThat(event.path("requestContext").has("authorizer")).isFalse();
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html */
    @Test
    void carriesABinaryBodyInBase64() {
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G'};
        var request = request(null, bytes);
        request.headers().add("Content-Type", "image/png; q=1");

        var event = event(request, Optional.empty(), List.of("image/png"));

        assertThat(event.get("body").asString()).isEqualTo("iVBORw==");
        assertThat(event.get("isBase64Encoded").booleanValue()).isTrue();
    }

    @Test
    void carriesNoBodyAsNullWhateverItsTypeSays() {
        var request = request(null, new byte[0]);
        request.headers().add("Content-Type", "image/png");

        var event = event(request, Optional.empty(), List.of("image/png"));

        assertThat(event.get("body").isNull()).isTrue();
        assertThat(event.get("isBase64Encoded").booleanValue()).isFalse();
    }

    @Test
    void handsOnWhatCannotBeDecoded() {
        var event = event(request("share=50%&q=%zz", new byte[0]), Optional.empty(), List.of());

        assertThat(event.at("/queryStringParameters/share").asString()).isEqualTo("50%");
        assertThat(event.at("/queryStringParameters/q").asString()).isEqualTo("%zz");
    }

    @Test
    void namesNoStageInThePathOfARequestWithoutIt() {
        var call = call(request(null, new byte[0]), Optional.empty(), List.of(), false);

        var context =
                JsonMapper.shared().readTree(ProxyEvent.of(call, FUNCTION)).path("requestContext");

        assertThat(context.path("path").asString()).isEqualTo("/files/alice%20b/2026/a.txt");
        assertThat(context.path("stage").asString()).isEqualTo("dev");
    }

    private static JsonNode event(HttpRequest request, Optional<Map<String, String>> claims, List<String> binary) {
        return JsonMapper.shared().readTree(ProxyEvent.of(call(request, claims, binary, true), FUNCTION));
    }

    private static HttpRequest request(@Nullable String query, byte[] body) {
        var headers = new HttpHeaders()
                .add("Accept", "text/plain")
                .add("Connection", "keep-alive")
                .add("Content-Length", Integer.toString(body.length))
                .add("Cookie", "a=1")
                .add("Cookie", "b=2")
                .add("Host", "abcdefghij.execute-api.eu-west-1.amazonaws.com")
                .add("User-Agent", "curl/8.5.0")
                .add("X-Forwarded-For", "203.0.113.7");
        return new HttpRequest(
                "POST", "/dev/files/alice%20b/2026/a.txt", query, "HTTP/1.1", "127.0.0.1", headers, body);
    }

    private static Call call(
            HttpRequest request, Optional<Map<String, String>> claims, List<String> binary, boolean stageInPath) {
        var path = PathTemplate.of("/files/{owner}/{path+}");
        var api = new RestApi(
                "abcdefghij", "files", "A", JsonMapper.shared().createObjectNode(), binary, Optional.empty());
        var stage = new Stage("abcdefghij", "dev", Map.of("colour", "blue"), true, List.of(), Optional.empty());
        var operation = new Operation("POST", path, Optional.empty(), false, List.of(), call -> {
            throw new AssertionError("nothing is called");
        });
        return new Call(
                request,
                new Deployed(api, stage, List.of(operation), Map.of(), new Throttling(stage, InstantSource.fixed(NOW))),
                operation,
                path.match("/files/alice%20b/2026/a.txt").orElseThrow(),
                "/files/alice%20b/2026/a.txt",
                stageInPath,
                claims,
                "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
                NOW,
                "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
    }

    private static String golden() throws Exception {
        try (var stream = ProxyEventTest.class.getResourceAsStream("proxy-event.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
