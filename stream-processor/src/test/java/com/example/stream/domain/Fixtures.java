package com.example.stream.domain;

import com.example.stream.domain.SalesFact.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sample values for the tests. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);
    public static final Sku TEA = new Sku("TEA-GREEN");
    public static final Sku POT = new Sku("TEA-POT");

    private Fixtures() {}

    /** An order's id, a different one for each number. */
    public static OrderId order(int number) {
        return new OrderId(String.format(Locale.ROOT, "01ARZ3NDEKTSV4RRFF%08d", number));
    }

    public static SalesFact sold(int order, SoldLine... lines) {
        return fact(order, Kind.CONFIRMED, NOON, "EUR", lines);
    }

    public static SalesFact takenBack(int order, SoldLine... lines) {
        return fact(order, Kind.CANCELLED, NOON, "EUR", lines);
    }

    public static SalesFact fact(int order, Kind kind, Instant at, String currency, SoldLine... lines) {
        long amount = Arrays.stream(lines).mapToLong(SoldLine::amount).sum();
        return new SalesFact(
                new SalesFact.Key(order(order), kind),
                "order/" + order(order) + "#2",
                at,
                List.of(lines),
                new Money(amount, currency),
                Optional.empty());
    }

    /** Green tea for 6.90. */
    public static SoldLine tea(int quantity) {
        return new SoldLine(TEA, quantity, 690);
    }

    /** A tea pot for 24. */
    public static SoldLine pot(int quantity) {
        return new SoldLine(POT, quantity, 2400);
    }
}
