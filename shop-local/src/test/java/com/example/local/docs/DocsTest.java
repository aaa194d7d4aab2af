package com.example.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** The page under {@code /docs} works without a network. */
class DocsTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|url: )=?[\"']([^\"']+)[\"']");

    private static HttpResponse get(String path) {
        return new Docs().answer(path).orElseThrow();
    }

    private static String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/start.js"})
    void findsAllItRefersToHere(String page) {
        var references = REFERENCE
                .matcher(text(page))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("/docs/");
            assertThat(get(reference).status()).isEqualTo(200);
        });
    }

    @Test
    void letsTheBrowserAskNobodyElse() {
        var policy = get("/docs").headers().first("Content-Security-Policy").orElseThrow();

        assertThat(policy).startsWith("default-src 'none';");
        assertThat(policy.split("; ", -1))
                .contains("script-src 'self'", "connect-src 'self'", "img-src 'self' data:", "font-src 'self'");
        assertThat(policy).doesNotContain("http", "*", "unsafe-eval");
    }

    @ParameterizedTest
    @CsvSource({
        "orders, 'POST /orders, GET /orders, GET /orders/{orderId}, POST /orders/{orderId}/cancel'",
        "inventory, 'GET /stock, GET /stock/{sku}, PUT /stock/{sku}'",
        "sales, GET /sales"
    })
    void listsEachApiWithItsOperations(String api, String operations) {
        var paths = JsonMapper.shared()
                .readTree(text("/docs/%s.json".formatted(api)))
                .path("paths");

        var found = paths.properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(List.of("get", "put", "post", "delete", "patch")::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        assertThat(found).contains(operations.split(", ", -1));
        assertThat(text("/docs/start.js")).contains("'/docs/%s.json'".formatted(api));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/../logback.xml", "/docs/nothing.js", "/docs/start.exe"})
    void hasNothingElse(String path) {
        assertThat(new Docs().answer(path)).isEmpty();
    }

    @Test
    void leavesOtherPathsToTheApi() {
        assertThat(new Docs().contain("/docsy")).isFalse();
        assertThat(new Docs().contain("/orders")).isFalse();
        assertThat(new Docs().contain("/docs/start.js")).isTrue();
    }
}
