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
 * Where a page ended, as the caller carries it.
 *
 * <p>Holds nothing that is not in the page already and opens nothing: the query is always over the caller's own orders.
 * The check sum over cursor and caller only turns a mangled or borrowed cursor into a clear answer.
 */
final class Cursor {

    private Cursor() {}

    static String write(Position position, CustomerId customer) {
        var text = position.placedAt() + "#" + position.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((text + "#" + check(text, customer)).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what {@link #write} writes to the last character: there is one cursor for one position. */
    static Position read(String cursor, CustomerId customer) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("#", -1);
            var position = new Position(Instant.parse(parts[0]), new OrderId(parts.length > 1 ? parts[1] : ""));
            if (cursor.equals(write(position, customer))) {
                return position;
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Answered below: not base64, no order id or no time.
        }
        throw new Refusal(Problem.invalid("cursor", "must be the next value of an earlier page"));
    }

    private static String check(String text, CustomerId customer) {
        var sum = new CRC32();
        sum.update((text + "#" + customer).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
