package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ThroughEachEntry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client's bytes may be, in the two shapes in which a body arrives.
 *
 * <p>The API declares no binary media types, so API Gateway treats every body as text and hands it over as a string that
 * was decoded as UTF-8: what was not UTF-8 arrives, we believe, as U+FFFD; AWS's page promises the string only. Base64
 * arrives where somebody declares such a type.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions: any data type, binaryMediaTypes undefined, contentHandling undefined: UTF8-encoded string</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7493#section-2.1">RFC 7493, I-JSON: encoding and characters</a>
 */
@ThroughEachEntry
class BodyBytesTest {

    private static final String NAME = "/contact/name";

    private final Entry entry;

    BodyBytesTest(Entry entry) {
        this.entry = entry;
    }

    /** As API Gateway decodes a body in Latin-1, cut in the middle of a character, overlong or with a surrogate's bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"Le\u00e7a", "\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080"})
    void refusesInAPlainBodyWhatTheGatewayReplaced(String latin1) {
        var bytes = Request.ORDER.replace("Alice", latin1).getBytes(StandardCharsets.ISO_8859_1);
        var asTheGatewayDecodesIt = new String(bytes, StandardCharsets.UTF_8);

        refused(
                new Request().body(asTheGatewayDecodesIt),
                NAME,
                "must not contain U+FFFD, the replacement character for bytes that are not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le\u00e7a", "\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080"})
    void refusesInABase64BodyWhatIsNotUtf8(String latin1) {
        var bytes = Request.ORDER.replace("Alice", latin1).getBytes(StandardCharsets.ISO_8859_1);

        refused(new Request().base64(bytes), "body", "must be valid UTF-8");
    }

    @Test
    void refusesAByteOrderMark() {
        refused(new Request().body("\ufeff" + Request.ORDER), "body", "must be well-formed JSON (line 1, column 1)");
        refused(new Request().base64("\ufeff" + Request.ORDER), "body", "must be well-formed JSON (line 1, column 1)");
    }

    @ParameterizedTest
    @CsvSource({"\\ud800", "\\udc00", "\\udc00\\ud800", "a\\ud83d", "\\ud83dz"})
    void refusesAnUnpairedSurrogateThatIsEscaped(String escape) {
        var body = Request.ORDER.replace("Alice", escape);

        refused(new Request().body(body), NAME, "must not contain an unpaired surrogate");
        refused(new Request().base64(body), NAME, "must not contain an unpaired surrogate");
    }

    /** In the event's own JSON an escape says what no UTF-8 can: the body is no text then. */
    @Test
    void refusesAnUnpairedSurrogateInThePlainBodyItself() {
        var event = new Request()
                .body(Request.ORDER.replace("Alice", "HERE"))
                .json()
                .replace("HERE", "\\ud800");

        var answer = Bytes.call(entry.open(Request.environment()), event);

        refused(JsonMapper.shared().readTree(answer), "body", "must not contain an unpaired surrogate");
    }

    @ParameterizedTest
    @CsvSource({
        "\\ufffe, U+FFFE",
        "\\uffff, U+FFFF",
        "\\ufdd0, U+FDD0",
        "\\ud83f\\udffe, U+1FFFE",
        "\\udbff\\udfff, U+10FFFF",
        "\\udb40\\udc41, U+E0041",
        "\\udb80\\udc00, U+F0000",
        "\\ud834\\udd73, U+1D173"
    })
    void refusesWhatIsNoCharacterOfText(String escape, String name) {
        var message = "must not contain %s, which is not a text character".formatted(name);

        refused(new Request().body(Request.ORDER.replace("Alice", "A" + escape)), NAME, message);
        refused(new Request().base64(Request.ORDER.replace("Alice", "A" + escape)), NAME, message);
    }

    @Test
    void refusesSuchACharacterInAName() {
        var body = Request.ORDER.replace("\"name\"", "\"na\\ud800me\": 1, \"name\"");

        refused(new Request().body(body), "/contact", "must not contain an unpaired surrogate in a property name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "李雷", "𠮷野", "\\ud842\\udfb7野", "🫖", "Łódź"})
    void takesTextInBothShapes(String name) {
        var body = Request.ORDER.replace("Alice", name);

        assertThat(status(new Request().body(body))).isEqualTo(201);
        assertThat(status(new Request().base64(body))).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "application/json ; charset=\"utf-8\"",
                "application/json;"
            })
    void takesJsonInUtf8(String type) {
        assertThat(status(new Request().header("Content-Type", type))).isEqualTo(201);
    }

    /** Nothing promises what a media type of another name, or with another parameter, would mean. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "text/json",
                "application/jsonp",
                "application/x-www-form-urlencoded",
                "application/vnd.shop+json",
                "application/merge-patch+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=",
                "application/json; charset=utf-8; charset=iso-8859-1",
                "application/json; profile=x",
                "application/json, application/json",
                "application/json\n"
            })
    void refusesOtherMediaTypesAndCharsets(String type) {
        assertThat(unsupported(new Request().header("Content-Type", type))
                        .path("detail")
                        .asString())
                .isEqualTo("Content-Type must be application/json, in UTF-8");
    }

    @Test
    void refusesABodyWithoutAMediaType() {
        unsupported(new Request().withoutHeader("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity"})
    void takesABodyThatIsNotEncoded(String coding) {
        assertThat(status(new Request().header("Content-Encoding", coding))).isEqualTo(201);
    }

    /**
     * The answer names the coding that is taken.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16">RFC 9110, 415 with Accept-Encoding</a>
     */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "", "identity, gzip", "x"})
    void refusesAnEncodedBody(String coding) {
        var request = new Request().header("Content-Encoding", coding);

        assertThat(unsupported(request).path("detail").asString())
                .isEqualTo("Content-Encoding must be identity or omitted");
        assertThat(request.sentThrough(entry).at("/headers/Accept-Encoding").asString())
                .isEqualTo("identity");
    }

    private JsonNode unsupported(Request request) {
        var answer = request.sentThrough(entry);
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(415);
        return JsonMapper.shared().readTree(answer.path("body").asString());
    }

    private void refused(Request request, String field, String message) {
        refused(request.sentThrough(entry), field, message);
    }

    private static void refused(JsonNode answer, String field, String message) {
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(400);
        var error = JsonMapper.shared().readTree(answer.path("body").asString()).at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("message").asString()).isEqualTo(message);
    }

    private int status(Request request) {
        return request.sentThrough(entry).path("statusCode").asInt();
    }
}
