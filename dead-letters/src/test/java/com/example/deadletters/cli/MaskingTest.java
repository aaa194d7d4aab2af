package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "customerName",
                "surname",
                "email",
                "customerEmail",
                "address",
                "emailAddress",
                "shipping_address",
                "line1",
                "city",
                "postcode",
                "phone",
                "phoneNumber",
                "contact",
                "sub",
                "ownerId",
                "access_token",
                "refreshToken",
                "Authorization",
                "X-Api-Key",
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
        var event =
                "{\"eventName\":\"MODIFY\",\"type\":\"OrderConfirmed\",\"data\":{\"orderId\":\"01ARZ3\",\"total\":980,\"sku\":\"TEA\"}}";

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
    @CsvSource({"YWxpY2VAZXhhbXBsZS5jb20=, 17", "alice@example.com, 17", "in clear: {}, 12"})
    void showsOfTheDataOfAKinesisRecordOnlyWhatIsJson(String data, int bytes) {
        assertThat(masked("{\"kinesis\":{\"partitionKey\":\"7\",\"data\":\"%s\"}}".formatted(data)))
                .doesNotContain("alice")
                .doesNotContain("YWxp")
                .contains("\"data\":\"%s bytes that are not a JSON object".formatted(bytes))
                .contains("\"partitionKey\":\"7\"");
    }

    @Test
    void looksIntoKinesisDataOnlyWhereThereIsSome() {
        assertThat(masked("{\"kinesis\":{\"sequenceNumber\":\"1\"},\"data\":\"e30=\"}"))
                .isEqualTo("{\"kinesis\":{\"sequenceNumber\":\"1\"},\"data\":\"e30=\"}");
    }

    @Test
    void looksIntoListsAndTextWithSpaceAroundIt() {
        assertThat(masked("[{\"email\":\"alice@example.com\"},\" [{\\\"phone\\\":1},7]\",[[]]]"))
                .isEqualTo("[{\"email\":\"•••\"},[{\"phone\":\"•••\"},7],[[]]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":7} alice@example.com",
                "alice@example.com",
                "\"alice@example.com\"",
                "{\"email\":\"alice@example.com\"",
                ""
            })
    void showsNothingOfWhatIsNoJsonObject(String text) {
        assertThat(masked(text)).doesNotContain("alice").contains("that are not a JSON object");
    }

    private static String masked(String text) {
        return Masking.of(text).toString();
    }
}
