package stackrun.embedded.awsjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

class AwsJsonApiTest {

    record Bounded(
            @Nullable @Range(min = 1, max = 10) Integer limit,
            @Nullable String name) {}

    record Unbounded(@Nullable Integer limit) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Limit": 0}          | ValidationException: 1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1
            {"Limit": 11}         | ValidationException: 1 validation error detected: Value '11' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10
            {"Limit": "5"}        | SerializationException
            {"Limit": 1.5}        | SerializationException
            {"Limit": 2147483648} | SerializationException
            {"Name": 5}           | SerializationException
            {"Name": true}        | SerializationException
            null                  | SerializationException
            {"Other": 1}          | ValidationException: This local server does not know the member Other
            """)
    void refusesWhatAMemberCannotBe(String body, String error) {
        var api = new AwsJsonApi("Test").with("Do", Bounded.class, request -> new Nothing());

        assertThat(error(400, answer(api, body))).startsWith(error);
    }

    @Test
    void takesTheBounds() {
        var api = new AwsJsonApi("Test").with("Do", Bounded.class, request -> new Nothing());

        assertThat(answer(api, "{\"Limit\": 1}").status()).isEqualTo(200);
        assertThat(answer(api, "{\"Limit\": 10}").status()).isEqualTo(200);
    }

    /** So that whoever adds an operation looks its bounds up. */
    @Test
    void refusesANumberWithoutBoundsAtStart() {
        var api = new AwsJsonApi("Test");

        assertThatIllegalStateException()
                .isThrownBy(() -> api.with("Do", Unbounded.class, request -> new Nothing()))
                .withMessage("limit of Unbounded has no @Range");
    }

    @Test
    void namesABugOfItsOwnInTheBody() {
        var api = new AwsJsonApi("Test").with("Do", Bounded.class, request -> {
            throw new IOException("disk full");
        });

        assertThat(error(500, answer(api, "{}")))
                .isEqualTo("InternalFailure: This local server failed: java.io.IOException: disk full");
    }

    private static String error(int status, HttpResponse answer) {
        assertThat(answer.status()).isEqualTo(status);
        var body = WireFormat.of("").mapper().readTree(answer.body());
        return body.path("__type").asString() + ": " + body.path("message").asString();
    }

    private static HttpResponse answer(AwsJsonApi api, String body) {
        var headers = new HttpHeaders();
        headers.add("X-Amz-Target", "Test.Do");
        return api.answer(new HttpRequest(
                "POST", "/", null, "HTTP/1.1", "127.0.0.1", headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
