package com.example.orders.function;

import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The cursor of {@code GET /orders}: the last order of a page, encoded for the caller.
 *
 * <p>A cursor contains only values of the page and grants no access: the query always returns the caller's own orders. The
 * checksum over cursor and caller gives a damaged cursor, or that of another caller, a clear error message.
 */
final class Cursor {

    private Cursor() {}

    static String write(Position position, CustomerId customer) {
        var text = position.placedAt() + "#" + position.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((text + "#" + check(text, customer)).getBytes(StandardCharsets.UTF_8));
    }

    /** Accepts exactly the text that {@link #write} returns, so that each position has one cursor. */
    static Position read(String cursor, CustomerId customer) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("#", -1);
            var position = new Position(Instant.parse(parts[0]), new OrderId(parts.length > 1 ? parts[1] : ""));
            if (cursor.equals(write(position, customer))) {
                return position;
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Rejected below: invalid base64, order id or time.
        }
        throw new Refusal(Problem.invalid("cursor", "must be a `next` value from an earlier page"));
    }

    private static String check(String text, CustomerId customer) {
        var sum = new CRC32();
        sum.update((text + "#" + customer).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
