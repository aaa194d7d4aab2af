package com.example.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "email",
                "customerEmail",
                "address",
                "line1",
                "city",
                "postcode",
                "phone",
                "contact",
                "sub",
                "ownerId",
                "access_token",
                "refreshToken",
                "Authorization",
                "clientSecret",
                "password",
                "wrappedKey"
            })
    void hidesWhatSaysWhoSomebodyIsOrLetsSomebodyIn(String field) {
        assertThat(masked("{\"%s\":\"Alice\",\"deep\":[{\"%s\":{\"S\":\"Alice\"}}]}".formatted(field, field)))
                .doesNotContain("Alice")
                .contains("•••");
    }

    @Test
    void showsIdsStatesAndAmounts() {
        var event = "{\"type\":\"OrderConfirmed\",\"data\":{\"orderId\":\"01ARZ3\",\"total\":980,\"sku\":\"TEA\"}}";

        assertThat(JsonMapper.shared().readTree(masked(event)))
                .isEqualTo(JsonMapper.shared().readTree(event));
    }

    @Test
    void looksIntoJsonWithinText() {
        assertThat(masked("{\"event\":{\"S\":\"{\\\"email\\\":\\\"alice@example.com\\\",\\\"id\\\":7}\"}}"))
                .doesNotContain("alice@example.com")
                .contains("\"id\":7");
    }

    @Test
    void looksIntoTheDataOfAKinesisRecord() {
        var data = Base64.getEncoder()
                .encodeToString("{\"email\":\"alice@example.com\",\"id\":7}".getBytes(StandardCharsets.UTF_8));

        assertThat(masked("{\"kinesis\":{\"sequenceNumber\":\"1\",\"data\":\"%s\"}}".formatted(data)))
                .doesNotContain("alice@example.com")
                .doesNotContain(data)
                .contains("\"id\":7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "\"alice@example.com\"", "{\"email\":\"alice@example.com\"", ""})
    void showsNothingOfWhatIsNoJsonObject(String text) {
        assertThat(masked(text)).doesNotContain("alice").contains("that are no JSON object");
    }

    private static String masked(String text) {
        return Masking.of(text).toString();
    }
}
