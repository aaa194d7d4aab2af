package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ThroughEachEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the location of a new resource: below the matched resource, after the prefix that the client used.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">resource,
 *     path and requestContext of a proxy event</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">Base paths of a custom
 *     domain name</a>
 */
@ThroughEachEntry
class LocationTest {

    private final Entry entry;

    LocationTest(Entry entry) {
        this.entry = entry;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/dev/orders, /dev/orders/7",
        "/dev/orders/, /dev/orders/7",
        "/dev//orders, /dev/orders/7",
        "//dev///orders//, /dev/orders/7",
        "/orders, /orders/7",
        "/orders/, /orders/7",
        "//orders, /orders/7",
        "/shop/orders, /shop/orders/7",
        "/shop/v1/orders/, /shop/v1/orders/7",
        "/orders/orders, /orders/orders/7"
    })
    void keepsThePrefixOfTheRequestAndHasNoEmptySegment(String path, String location) {
        assertThat(location("/orders", path, "dev")).isEqualTo(location);
    }

    /** A path that does not end with the matched resource has no known prefix, so the stage is used. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null",
                "''",
                "/",
                "orders?x",
                "/dev/Orders",
                "/dev/orders/x",
                "/dev/..//orders",
                "/dev/./orders",
                "/d ev/orders",
                "/%s/orders",
                "/dev\u0000/orders",
                "/<x>/orders"
            })
    void fallsBackToTheStage(@Nullable String path) {
        assertThat(location("/orders", path, "dev")).isEqualTo("/dev/orders/7");
    }

    /** A location that begins with two slashes would name another host. */
    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/orders", "///evil.example//orders", "/\\evil.example/orders"})
    void neverNamesAnotherHost(String path) {
        assertThat(location("/orders", path, "dev"))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\\");
    }

    @Test
    void needsNoStage() {
        assertThat(location("/orders", null, null)).isEqualTo("/orders/7");
    }

    @Test
    void takesThePathWhereNoResourceIsNamed() {
        assertThat(location(null, "/dev/orders/", "dev")).isEqualTo("/dev/orders/7");
    }

    private String location(@Nullable String resource, @Nullable String path, @Nullable String stage) {
        var context = new LinkedHashMap<String, @Nullable Object>(Map.of("requestId", FixedContext.REQUEST_ID));
        context.put("path", path);
        context.put("stage", stage);
        var answer = new Request()
                .member("resource", resource)
                .member("requestContext", context)
                .sentThrough(entry);
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
        return answer.at("/headers/Location").asString();
    }
}
