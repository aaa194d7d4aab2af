package com.example.inventory.function;

import com.example.inventory.domain.Sku;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The cursor of a page. The catalogue is the same for all callers, so a cursor is not bound to one; the checksum only
 * detects corrupted cursors.
 */
final class Cursor {

    private Cursor() {}

    static String write(Sku after) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((after + "#" + check(after.value())).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads exactly the output of {@link #write}, so that each position has only one cursor. */
    static Sku read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("#", -1);
            var after = new Sku(parts[0]);
            if (cursor.equals(write(after))) {
                return after;
            }
        } catch (IllegalArgumentException e) {
            // Answered below: not base64 or no SKU.
        }
        throw new Refusal(Problem.invalid("cursor", "must be a `next` value from an earlier page"));
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
