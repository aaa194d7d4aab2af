package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.gateway.OpenGateway.integration;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packed bodies of requests and answers, at an API that sets {@code MinimumCompressionSize}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html">Call an API method with a compressed payload</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html">Enable payload compression for an API</a>
 */
class ContentCodingTest {

    private static final byte[] TEXT = "{\"name\":\"Le\u00fds\"}".repeat(100).getBytes(StandardCharsets.UTF_8);

    private OpenGateway gateway;

    @BeforeEach
    void open() throws Exception {
        gateway = OpenGateway.open()
                .with(
                        "Echo",
                        event -> JsonMapper.shared()
                                .createObjectNode()
                                .put("body", event)
                                .toString());
        gateway.serving(
                OpenGateway.api(
                        "\"/echo\": {\"post\": {%s}}".formatted(integration("Echo")), "", List.of(), Optional.of(0)),
                new Stage(OpenGateway.API, "dev", Map.of(), false, List.of(), Optional.empty()));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private JsonNode event(byte[] body, String coding) {
        var answer = gateway.send(
                gateway.request("/echo").header("Content-Encoding", coding).POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void unpacksABody(Coding coding) {
        var event = event(coding.packed(TEXT), coding.name());

        assertThat(event.path("body").asString()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
        assertThat(event.path("headers").propertyNames()).noneMatch("Content-Encoding"::equalsIgnoreCase);
        assertThat(event.path("multiValueHeaders").propertyNames()).noneMatch("Content-Encoding"::equalsIgnoreCase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, gzip", "gzip, br", "compress", ""})
    void refusesCodingsItDoesNotKnow(String coding) {
        assertThat(status(Coding.GZIP.packed(TEXT), coding)).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"gzip, IDENTITY", "deflate, IDENTITY", "gzip, DEFLATE", "deflate, GZIP"})
    void refusesBodiesThatArePackedOtherwise(String coding, Coding other) {
        assertThat(status(other.packed(TEXT), coding)).isEqualTo(415);
    }

    /** A megabyte that holds a gigabyte would not be good for anybody. */
    @Test
    void refusesLittleThatHoldsMuch() {
        assertThat(status(Coding.GZIP.packed(new byte[11 * 1024 * 1024]), "gzip"))
                .isEqualTo(413);
    }

    private int status(byte[] body, String coding) {
        return gateway.send(gateway.request("/echo")
                        .header("Content-Encoding", coding)
                        .POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    /** "The highest-priority content encoding must be one supported by API Gateway. If it is not, compression is not applied." */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|gzip",
                "GZIP|gzip",
                "gzip, deflate, br|gzip",
                "gzip;q=0.5, deflate;q=0.9|deflate",
                "deflate|deflate",
                "*|gzip",
                "identity;q=0.5, gzip;q=1.0|gzip",
                "gzip;q=0|",
                "gzip; q=0.0|",
                "identity|",
                "br|",
                "br;q=1.0, gzip;q=0.8|",
                "identity, gzip;q=0.5|",
                "gzip;q=x|",
                "not-gzip|",
                "gzip;q=0, *|deflate",
                "*, GZIP;q=0|deflate",
                "gzip;q=0.5, *|deflate",
                "gzip;q=0, deflate;q=0, *|",
            })
    void packsAnAnswerAsTheCallerLikesItBest(String accepted, String coding) throws Exception {
        var answer = gateway.bytes(
                gateway.request("/echo").header("Accept-Encoding", accepted).POST(BodyPublishers.ofByteArray(TEXT)));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
        var unpacked =
                Coding.named(coding == null ? "identity" : coding).orElseThrow().unpacked(answer.body(), 1_000_000);
        assertThat(JsonMapper.shared().readTree(unpacked).path("httpMethod").asString())
                .isEqualTo("POST");
    }
}
