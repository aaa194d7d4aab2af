package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventTest {

    private final Event event = new Event("""
            {"headers":{"Idempotency-Key":"key-1"},"multiValueHeaders":{"Idempotency-Key":["key-1"]},"body":"{}"}""", "key-1");

    /** A request with a known key is answered from the record of the first, which is less work. */
    @Test
    void isNeverSentTwice() {
        var first = key(event.next());
        var second = key(event.next());

        assertThat(first).isNotEqualTo(second).isNotEqualTo("key-1");
    }

    @Test
    void keepsTheKeyInItsMinimalForm() {
        var minimal = JsonMapper.shared().readTree(event.minimal().json());

        assertThat(minimal.path("body").asString())
                .isEqualTo("{\"lines\":[{\"sku\":\"TEA-GREEN-100\",\"quantity\":1}]}");
        assertThat(key(event.minimal().next())).isNotEqualTo("key-1");
    }

    private static String key(byte[] bytes) {
        JsonNode event = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        var key = event.at("/headers/Idempotency-Key").asString();
        assertThat(event.at("/multiValueHeaders/Idempotency-Key/0").asString()).isEqualTo(key);
        return key;
    }
}
