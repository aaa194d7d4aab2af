package com.example.orders.function;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.http.Refusal;
import com.example.orders.domain.Orders.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Position POSITION = new Position(NOON, ORDER);

    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.read(Cursor.write(POSITION, ALICE), ALICE)).isEqualTo(POSITION);
    }

    @Test
    void fitsIntoAQuery() {
        assertThat(Cursor.write(POSITION, ALICE)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isNobodyElses() {
        assertRefused(Cursor.write(POSITION, BOB));
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        var cursor = Cursor.write(POSITION, ALICE);
        for (int i = 0; i < cursor.length(); i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    /** Anybody can compute a checksum. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "yesterday#01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "2026-03-01T12:00:00Z#x",
                "2026-03-01T12:00:00Z#",
                "2026-02-30T12:00:00Z#01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "#01ARZ3NDEKTSV4RRFFQ69G5FAV"
            })
    void isRefusedWithNonsenseUnderARightSum(String text) {
        var sum = new CRC32();
        sum.update((text + "#" + ALICE).getBytes(StandardCharsets.UTF_8));
        var forged = text + "#" + Long.toHexString(sum.getValue());

        assertRefused(Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, ALICE)).as(cursor).isInstanceOf(Refusal.class);
    }
}
