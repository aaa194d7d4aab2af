package com.example.stream.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.stream.domain.Count;
import com.example.stream.domain.Sku;
import com.example.stream.domain.TotalKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps a total to an item. Only this class knows its keys, {@code <dd>#TOTAL#<currency>} and
 * {@code <dd>#SKU#<sku>#<currency>} in the month's partition.
 */
final class TotalItem {

    private TotalItem() {}

    static String partition(YearMonth month) {
        return "MONTH#" + month;
    }

    /** The common prefix of the sort keys of a day's totals. */
    static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d#", day.getDayOfMonth());
    }

    static Map<String, AttributeValue> key(TotalKey total) {
        var of = total.sku().map(sku -> "SKU#" + sku).orElse("TOTAL");
        return new Attributes()
                .string("pk", partition(YearMonth.from(total.day())))
                .string("sk", "%s%s#%s".formatted(day(total.day()), of, total.currency()))
                .build();
    }

    static TotalKey key(YearMonth month, Item item) {
        var sk = item.string("sk");
        var parts = sk.split("#", -1);
        var day = month.atDay(Integer.parseInt(parts[0]));
        return switch (parts[1]) {
            case "TOTAL" -> new TotalKey(day, parts[2], Optional.empty());
            case "SKU" -> new TotalKey(day, parts[3], Optional.of(new Sku(parts[2])));
            default -> throw new IllegalStateException("item %s of %s is no total".formatted(sk, month));
        };
    }

    static Count count(Item item) {
        return new Count(item.number("orders"), item.number("units"), item.number("revenue"));
    }

    static Map<String, AttributeValue> values(Count count) {
        return new Attributes()
                .number(":orders", count.orders())
                .number(":units", count.units())
                .number(":revenue", count.revenue())
                .build();
    }
}
