package com.example.orders.function;

import static com.example.orders.function.Shop.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Entry;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersTables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** No table contains a contact in plain text, in any encoding. */
@ThroughEachEntry
class SecrecyTest {

    private static final List<String> CANARIES = List.of(
            "Canary Yellowfeather",
            "canary@yellowfeather.example",
            "77 Yellowfeather Road",
            "Flat Yellowfeather",
            "Yellowfeatherton",
            "YF-91-77");

    private final OrdersTables tables = OrdersTables.create();
    private final Shop shop;

    SecrecyTest(Entry entry) {
        this.shop = new Shop(tables, entry);
    }

    @Test
    void holdsFromPlacingToTheEnd() {
        var body = """
                {"lines": [{"sku": "TEA-GREEN", "quantity": 2}],
                 "contact": {"name": "%s", "email": "%s",
                             "address": {"line1": "%s", "line2": "%s", "city": "%s", "postcode": "%s", "country": "DE"}}}""".formatted(CANARIES.toArray());
        var order = shop.place(ALICE, UUID.randomUUID().toString(), body).at("/orderId");
        assertNothingToRead();
        assertThat(shop.get(ALICE, order).at("/contact/name")).isEqualTo(CANARIES.getFirst());

        shop.settle(Shop.reserved(order));
        assertNothingToRead();

        shop.cancel(ALICE, order);
        assertNothingToRead();
    }

    /** The search itself works, for each encoding. */
    @Test
    void wouldBeSeenToBeBroken() {
        for (var canary : CANARIES) {
            for (var spelling : spellings(canary)) {
                assertThat(readable(Map.of("x", AttributeValue.fromS("a" + spelling + "b"))))
                        .containsIgnoringCase(spelling);
            }
            var inside = ("{\"name\":\"" + canary + "\"}").getBytes(StandardCharsets.UTF_8);
            for (var encoded : List.of(
                    Base64.getEncoder().encodeToString(inside), HexFormat.of().formatHex(inside))) {
                assertThat(spellings(canary))
                        .anySatisfy(spelling -> assertThat(encoded).contains(spelling));
            }
        }
    }

    private void assertNothingToRead() {
        var stored =
                tables.items().stream().map(item -> readable(item.attributes())).collect(Collectors.joining("\n"));
        assertThat(stored).contains("ORDER#", "KEY#");
        for (var canary : CANARIES) {
            for (var spelling : spellings(canary)) {
                assertThat(stored).doesNotContain(spelling);
            }
        }
    }

    /** Plain, in hexadecimal, and in base64 at each of the three offsets. */
    private static List<String> spellings(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var spellings = new ArrayList<>(List.of(
                text,
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Without the characters that also depend on neighbouring bytes.
            spellings.add(encoded.substring(before == 0 ? 0 : 4, encoded.length() - 2));
        }
        return spellings;
    }

    /** Returns all text and all bytes of an item. */
    private static String readable(Map<String, AttributeValue> attributes) {
        return attributes.values().stream().map(SecrecyTest::readable).collect(Collectors.joining("\n"));
    }

    private static String readable(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case B -> new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1);
            case M -> readable(value.m());
            case L -> value.l().stream().map(SecrecyTest::readable).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }
}
