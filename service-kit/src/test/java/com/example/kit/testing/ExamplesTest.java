package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tests that every body in {@code openapi/*.yaml} has an example that its schema allows. */
@ParameterizedClass
@MethodSource("com.example.kit.testing.DocumentedApi#names")
class ExamplesTest {

    private final DocumentedApi api;

    ExamplesTest(String name) {
        this.api = DocumentedApi.of(name);
    }

    @Test
    void areThereForEveryBodyAndAllowedByItsSchema() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> {
            assertThat(body.has("example")).as("an example in %s", body).isTrue();
            assertThat(api.errors(body.path("schema"), body.path("example"))).isEmpty();
        });
    }

    @Test
    void areOfTheStatusTheyStandFor() {
        assertThat(responses()).isNotEmpty().allSatisfy(response -> {
            var problem = api.resolved(response.getValue()).at("/content/application~1problem+json/example");
            assertThat(problem.path("status").asString(response.getKey())).isEqualTo(response.getKey());
        });
    }

    /**
     * The title of a problem is the phrase of its status; the detail says what happened.
     *
     * @see <a href="https://www.iana.org/assignments/http-status-codes">IANA, HTTP status code registry</a>
     */
    @Test
    void areTitledWithThePhraseOfTheirStatus() {
        var phrases = Map.ofEntries(
                Map.entry("400", "Bad Request"),
                Map.entry("401", "Unauthorized"),
                Map.entry("403", "Forbidden"),
                Map.entry("404", "Not Found"),
                Map.entry("409", "Conflict"),
                Map.entry("412", "Precondition Failed"),
                Map.entry("413", "Content Too Large"),
                Map.entry("415", "Unsupported Media Type"),
                Map.entry("422", "Unprocessable Content"),
                Map.entry("428", "Precondition Required"),
                Map.entry("429", "Too Many Requests"),
                Map.entry("500", "Internal Server Error"),
                Map.entry("503", "Service Unavailable"),
                Map.entry("504", "Gateway Timeout"));
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.path("title").asString())
                        .isEqualTo(phrases.get(problem.path("status").asString())));
    }

    /** The same advice has the same words in every operation. */
    @Test
    void adviseToRetryInTheSameWords() {
        assertThat(responses())
                .map(response -> api.resolved(response.getValue()))
                .filteredOn(response ->
                        response.at("/headers/Retry-After").path("required").asBoolean(false))
                .isNotEmpty()
                .map(response -> response.at("/content/application~1problem+json/example/detail")
                        .asString())
                .allSatisfy(
                        detail -> assertThat(detail).endsWith(": retry the same request after Retry-After seconds"));
    }

    /** Every operation may be throttled, fail, depend on an unavailable service, or time out. */
    @ParameterizedTest
    @CsvSource({"429, too-many-requests", "500, internal-error", "503, unavailable", "504, timeout"})
    void sayOfEachOperationHowItFails(String status, String kind) {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            var response = api.resolved(operation.path("responses").path(status));
            assertThat(response.at("/content/application~1problem+json/example/type")
                            .asString(""))
                    .isEqualTo("urn:shop:problem:" + kind);
            if (status.equals("429") || status.equals("503")) {
                var retryAfter = response.at("/headers/Retry-After");
                assertThat(retryAfter.path("required").asBoolean(false)).isTrue();
                assertThat(retryAfter.path("example").asInt(0)).isPositive();
            }
        });
    }

    @Test
    void areEachReferredTo() {
        var references = api.json().findValuesAsString("$ref");

        assertThat(api.json().at("/components/responses").propertyNames())
                .allSatisfy(name -> assertThat(references).contains("#/components/responses/" + name));
    }

    private List<JsonNode> problems() {
        return responses().stream()
                .map(response -> api.resolved(response.getValue()).at("/content/application~1problem+json/example"))
                .filter(problem -> !problem.isMissingNode())
                .toList();
    }

    private List<JsonNode> bodies() {
        var requests = operations().map(operation -> operation.path("requestBody"));
        var answers = responses().stream().map(response -> api.resolved(response.getValue()));
        return Stream.concat(requests, answers)
                .flatMap(part -> part.path("content").valueStream())
                .toList();
    }

    private List<Map.Entry<String, JsonNode>> responses() {
        return operations()
                .flatMap(operation -> operation.path("responses").properties().stream())
                .toList();
    }

    private Stream<JsonNode> operations() {
        return api.json().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
