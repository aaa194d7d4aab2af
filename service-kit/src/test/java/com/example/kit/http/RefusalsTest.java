package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.ThroughEachEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests every refusal of the HTTP edge by the bytes that Lambda returns to API Gateway.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@ThroughEachEntry
class RefusalsTest {

    private final Entry entry;

    RefusalsTest(Entry entry) {
        this.entry = entry;
    }

    @Test
    void takesWhatIsAsItShouldBe() {
        var answer = new Request().sentThrough(entry);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.path("body").asString()).isEqualTo("{\"lines\":1}");
        assertThat(answer.path("headers")).isEqualTo(JsonMapper.shared().readTree("""
                        {"Content-Type": "application/json", "Cache-Control": "no-store", "Location": "/dev/orders/7",
                        "Access-Control-Allow-Origin": "http://localhost:8080",
                        "Access-Control-Expose-Headers": "ETag,Location,Retry-After"}"""));
    }

    @Test
    void answersWithAProblemInJson() {
        var answer = new Request().body("{}").sentThrough(entry);

        assertThat(answer.path("headers")).isEqualTo(JsonMapper.shared().readTree("""
                        {"Content-Type": "application/problem+json", "Cache-Control": "no-store",
                        "Access-Control-Allow-Origin": "http://localhost:8080",
                        "Access-Control-Expose-Headers": "ETag,Location,Retry-After"}"""));
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("body").asString()).isEqualTo("""
                        {"type":"urn:shop:problem:invalid-request","title":"Bad Request","status":400,\
                        "detail":"/lines is required","instance":"urn:uuid:%s",\
                        "errors":[{"field":"/lines","message":"is required"},{"field":"/contact","message":"is required"}]}""".formatted(FixedContext.REQUEST_ID));
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @MethodSource("invalid")
    void namesTheFieldAndWhatItShouldBe(String body, String field, String message) {
        var answer = new Request().body(body).sentThrough(entry);

        var problem = problem(answer, 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(problem.path("detail").asString()).isEqualTo(field + " " + message);
    }

    static List<Arguments> invalid() {
        return List.of(
                Arguments.of(with("/lines", "\"x\""), "/lines", "must be of type array, not string"),
                Arguments.of(with("/lines", "null"), "/lines", "must be of type array, not null"),
                Arguments.of(with("/lines", "[]"), "/lines", "must have at least 1 item"),
                Arguments.of(
                        with("/lines/0/quantity", "\"2\""), "/lines/0/quantity", "must be of type integer, not string"),
                Arguments.of(
                        with("/lines/0/quantity", "1.5"), "/lines/0/quantity", "must be of type integer, not number"),
                Arguments.of(with("/lines/0/quantity", "0"), "/lines/0/quantity", "must be at least 1"),
                Arguments.of(with("/lines/0/price", "1"), "/lines/0/price", "is not a field of this request"),
                Arguments.of(with("/ownerId", "\"bob\""), "/ownerId", "is not a field of this request"),
                Arguments.of(with("/contact/name", "\"\""), "/contact/name", "must have at least 1 character"),
                Arguments.of("1", "body", "must be of type object, not integer"),
                Arguments.of("null", "body", "must be of type object, not null"),
                Arguments.of("\"x\"", "body", "must be of type object, not string"),
                Arguments.of("", "body", "must not be empty"),
                Arguments.of("  \n", "body", "must not be empty"),
                Arguments.of("{not json", "body", "must be well-formed JSON (line 1, column 2)"),
                Arguments.of("{\"lines\": NaN}", "/lines", "must be well-formed JSON (line 1, column 14)"),
                Arguments.of("{\"lines\": 1, \"lines\": 2}", "/lines", "must appear only once"),
                Arguments.of(Request.ORDER + "{}", "body", "must be a single JSON value with nothing after it"),
                Arguments.of(
                        with("/lines/0/quantity", "9".repeat(33)), "/lines/0/quantity", "must have at most 32 digits"),
                Arguments.of(
                        with("/lines/0/quantity", "1e999999999"),
                        "/lines/0/quantity",
                        "must be a whole number from 1 to 1000"),
                Arguments.of(
                        with("/lines/0/quantity", "-1e999999999"),
                        "/lines/0/quantity",
                        "must be a whole number from 1 to 1000"),
                Arguments.of(
                        "{\"lines\": " + "[".repeat(40),
                        "/lines" + "/0".repeat(31),
                        "must not be nested more than 32 levels deep"));
    }

    @Test
    void namesUpToTwentyFieldsAtOnce() {
        var lines = "[" + "{},".repeat(19) + "{}]";

        var problem = problem(new Request().body(with("/lines", lines)).sentThrough(entry), 400, "invalid-request");

        assertThat(problem.path("errors").size()).isEqualTo(20);
    }

    @Test
    void quotesNothingACallerEntered() {
        var body = with("/contact/email", "\"canary@\"").replace("12345", "x".repeat(4_000));

        assertThat(new Request().body(body).sentThrough(entry).toString()).doesNotContain("canary", "xxx");
    }

    @Test
    void takesABodyInBase64() {
        assertThat(status(new Request().base64(Request.ORDER))).isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoBase64() {
        var request = new Request().body("*not base64*").member("isBase64Encoded", true);

        assertThat(problem(request.sentThrough(entry), 400, "invalid-request")
                        .path("detail")
                        .asString())
                .isEqualTo("body must be valid base64");
    }

    @Test
    void takesSixtyFourKibibytesAndNoMore() {
        var room = 64 * 1024 - Request.ORDER.length();

        assertThat(status(new Request().body(Request.ORDER + " ".repeat(room)))).isEqualTo(201);
        tooLarge(new Request().body(Request.ORDER + " ".repeat(room + 1)));
        tooLarge(new Request().base64(Request.ORDER + " ".repeat(room + 1)));
        tooLarge(new Request().body("\"" + "ü".repeat(32 * 1024) + "\""));
    }

    private void tooLarge(Request request) {
        assertThat(problem(request.sentThrough(entry), 413, "content-too-large")
                        .path("detail")
                        .asString())
                .isEqualTo("body must be at most 64 KiB");
    }

    @Test
    void findsHeadersWhateverTheirCase() {
        var request = new Request()
                .withoutHeader("Content-Type")
                .header("content-type", "application/json")
                .withoutHeader("Idempotency-Key")
                .header("IDEMPOTENCY-KEY", "k1");

        assertThat(status(request)).isEqualTo(201);
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        var answer = new Request().withoutHeader("Idempotency-Key").sentThrough(entry);

        var problem = problem(answer, 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.path("detail").asString()).isEqualTo("Idempotency-Key is required: 1 to 40 letters");
    }

    @Test
    void namesTheHeaderThatIsWrong() {
        var answer = new Request().header("Idempotency-Key", "k 1").sentThrough(entry);

        assertThat(problem(answer, 400, "invalid-request").path("detail").asString())
                .isEqualTo("Idempotency-Key must be 1 to 40 letters");
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "-1", "1.0", "007", "+7", "x", "''", "99999999999999999999", "٣"})
    void namesTheParameterThatIsOutOfBounds(String limit) {
        var answer = new Request().query("limit", limit).sentThrough(entry);

        var problem = problem(answer, 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("limit");
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo("must be a whole number from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100"})
    void takesAParameterAtItsBounds(String limit) {
        assertThat(status(new Request().query("limit", limit))).isEqualTo(201);
    }

    @Test
    void refusesACallerWithoutAToken() {
        for (var request : List.of(
                new Request().withoutHeader("Authorization"),
                new Request().member("headers", null),
                new Request().member("headers", Map.of()))) {
            var answer = request.sentThrough(entry);

            assertThat(problem(answer, 401, "unauthorized").path("title").asString())
                    .isEqualTo("Unauthorized");
            assertThat(answer.at("/headers/WWW-Authenticate").asString()).isEqualTo("Bearer");
        }
    }

    @Test
    void refusesACallerWithoutTheScope() {
        var answer = new Request()
                .header("Authorization", "Bearer " + SamplePool.token(Person.ALICE, "orders/read"))
                .sentThrough(entry);

        assertThat(problem(answer, 403, "forbidden").path("detail").asString())
                .isEqualTo("the access token lacks the scope orders/write");
    }

    @Test
    void answersWithoutARequestIdToo() {
        var answer = new Request().body("{}").member("requestContext", null).sentThrough(entry);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("body").asString()).doesNotContain("instance");
    }

    private int status(Request request) {
        return request.sentThrough(entry).path("statusCode").asInt();
    }

    private static JsonNode problem(JsonNode answer, int status, String kind) {
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.at("/headers/Content-Type").asString()).isEqualTo("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.path("body").asString());
        assertThat(problem.path("type").asString()).isEqualTo("urn:shop:problem:" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("instance").asString()).isEqualTo("urn:uuid:" + FixedContext.REQUEST_ID);
        return problem;
    }

    /** The order with something else, which need not be JSON, at a pointer. */
    private static String with(String pointer, String json) {
        return Mutation.at(pointer, json).of(Request.ORDER);
    }
}
