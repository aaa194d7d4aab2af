package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Entry;
import com.example.kit.testing.ThroughEachEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A header or parameter that is interpreted has one value. API Gateway hands all of them to the function in the
 * multi-value maps and one of them in the others, so that two readers of one request may read two values.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#apigateway-multivalue-headers-and-parameters">Multi-value
 *     headers and query string parameters</a>
 */
@ThroughEachEntry
class AmbiguousRequestsTest {

    /** Each header that the sample function interprets, with another value that is valid too. */
    static final List<Arguments> HEADERS = List.of(
            Arguments.of("Authorization", Request.OTHER_TOKEN),
            Arguments.of("Content-Type", "application/json; charset=utf-8"),
            Arguments.of("Content-Encoding", "identity"),
            Arguments.of("Idempotency-Key", "k2"));

    private final Entry entry;

    AmbiguousRequestsTest(Entry entry) {
        this.entry = entry;
    }

    /** The order of the values determines the one in the single-value map; neither order is accepted. */
    @ParameterizedTest
    @FieldSource("HEADERS")
    void refusesASecondValueOfAHeader(String name, String other) {
        var headers = headers();
        var first = headers.getOrDefault(name, List.of(other)).getFirst();

        refused(name, sent(headers, name, List.of(first, other)));
        refused(name, sent(headers, name, List.of(other, first)));
    }

    @ParameterizedTest
    @FieldSource("HEADERS")
    void refusesTheSameValueTwice(String name, String other) {
        refused(name, sent(headers(), name, List.of(other, other)));
    }

    @ParameterizedTest
    @FieldSource("HEADERS")
    void refusesAHeaderInTwoSpellings(String name, String other) {
        var first = headers().getOrDefault(name, List.of(other)).getFirst();
        var single = lasts(headers());
        single.put(name, first);
        single.put(spelledOtherwise(name), other);

        refused(name, new Request().member("headers", single));
        refused(name, new Request().member("headers", null).member("multiValueHeaders", all(single)));
        refused(name, new Request().member("headers", single).member("multiValueHeaders", all(single)));
    }

    /** Each map alone is unambiguous, but together they are not. */
    @ParameterizedTest
    @FieldSource("HEADERS")
    void refusesMapsThatDisagree(String name, String other) {
        var single = lasts(headers());
        single.put(spelledOtherwise(name), other);
        single.remove(name);
        var all = headers();
        all.put(name, List.of("x"));

        refused(name, new Request().member("headers", single).member("multiValueHeaders", all));
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "3, 2", "2, 2", "'', 2", "x, 2"})
    void refusesASecondValueOfAParameter(String first, String second) {
        refused(
                "limit",
                new Request()
                        .member("queryStringParameters", Map.of("limit", second))
                        .member("multiValueQueryStringParameters", Map.of("limit", List.of(first, second))));
        refused(
                "limit",
                new Request().member("multiValueQueryStringParameters", Map.of("limit", List.of(first, second))));
    }

    /** Parameter names are case-sensitive, so another spelling is another name. */
    @ParameterizedTest
    @ValueSource(strings = {"Limit", "LIMIT", "limit ", "limit[]", "cursor"})
    void refusesAParameterThatTheOperationDoesNotKnow(String name) {
        var detail = name + " is not a parameter of this operation";

        refused(name, detail, new Request().member("queryStringParameters", Map.of("limit", "2", name, "2")));
        refused(name, detail, new Request().member("multiValueQueryStringParameters", Map.of(name, List.of("2"))));
    }

    @Test
    void ignoresAParameterWithoutAName() {
        assertThat(status(new Request().member("queryStringParameters", Map.of("limit", "2", "", ""))))
                .isEqualTo(201);
    }

    @Test
    void quotesNoMoreOfAParametersNameThanHelps() {
        var answer = new Request()
                .member("queryStringParameters", Map.of("x".repeat(5_000), "2"))
                .sentThrough(entry);

        assertThat(problem(answer).at("/errors/0/field").asString()).hasSizeBetween(100, 300);
    }

    @ParameterizedTest
    @MethodSource("singleMaps")
    void takesARequestOfWhichOnlyMultiValueMapsAreThere(@Nullable Map<String, String> none) {
        assertThat(status(new Request()
                        .member("headers", none)
                        .member("multiValueHeaders", headers())
                        .member("queryStringParameters", none)
                        .member("multiValueQueryStringParameters", Map.of("limit", List.of("2")))))
                .isEqualTo(201);
        assertThat(status(new Request()
                        .member("headers", none)
                        .member("multiValueHeaders", headers())
                        .member("multiValueQueryStringParameters", Map.of("limit", List.of("0")))))
                .isEqualTo(400);
    }

    static Stream<@Nullable Map<String, String>> singleMaps() {
        return Stream.of(null, Map.of());
    }

    @Test
    void takesARequestWithBothMapsAsTheGatewaySendsIt() {
        var headers = headers();
        headers.put("Accept", List.of("text/html", "application/json"));
        headers.put("X-Forwarded-For", List.of("10.0.0.1", "10.0.0.2"));

        assertThat(status(new Request().member("headers", lasts(headers)).member("multiValueHeaders", headers)))
                .isEqualTo(201);
    }

    @Test
    void takesAHeaderWithoutAValueForNone() {
        var headers = headers();
        headers.put("Content-Encoding", List.of());

        assertThat(status(new Request().member("headers", lasts(headers)).member("multiValueHeaders", headers)))
                .isEqualTo(201);
    }

    /** RFC 9110 lets an intermediary join the values of a repeated header by commas; no header read here is a list. */
    @ParameterizedTest
    @CsvSource({"Authorization, 401", "Content-Type, 415", "Content-Encoding, 415", "Idempotency-Key, 400"})
    void refusesValuesJoinedByACommaAsNoValue(String name, int status) {
        var first = headers().getOrDefault(name, List.of("identity")).getFirst();

        assertThat(status(sent(headers(), name, List.of(first + ", " + first)))).isEqualTo(status);
    }

    private void refused(String name, Request request) {
        refused(name, name + " must ", request);
    }

    private void refused(String name, String detail, Request request) {
        var problem = problem(request.sentThrough(entry));

        assertThat(problem.path("type").asString()).isEqualTo("urn:shop:problem:invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(name);
        assertThat(problem.path("detail").asString()).startsWith(detail);
    }

    private static JsonNode problem(JsonNode answer) {
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(400);
        return JsonMapper.shared().readTree(answer.path("body").asString());
    }

    private int status(Request request) {
        return request.sentThrough(entry).path("statusCode").asInt();
    }

    /** A request with several values of one header, as API Gateway passes them on. */
    private static Request sent(Map<String, List<String>> headers, String name, List<String> values) {
        headers.put(name, values);
        return new Request().member("headers", lasts(headers)).member("multiValueHeaders", headers);
    }

    private static Map<String, List<String>> headers() {
        return all(new Request().headers());
    }

    private static Map<String, List<String>> all(Map<String, String> single) {
        var all = new LinkedHashMap<String, List<String>>();
        single.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    private static Map<String, String> lasts(Map<String, List<String>> all) {
        var lasts = new LinkedHashMap<String, String>();
        all.forEach(
                (name, values) -> values.stream().reduce((_, last) -> last).ifPresent(last -> lasts.put(name, last)));
        return lasts;
    }

    private static String spelledOtherwise(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
