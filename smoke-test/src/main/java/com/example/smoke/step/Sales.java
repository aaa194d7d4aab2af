package com.example.smoke.step;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Reads the sales of the test's item, in this month and the previous one, so that midnight does not matter. */
final class Sales {

    private Sales() {}

    static long units(Trial trial) {
        var month = YearMonth.now(ZoneOffset.UTC);
        var period = "/sales?from=%s&to=%s".formatted(month.minusMonths(1), month);
        long units = 0;
        var cursor = "";
        do {
            var page = trial.get(Role.ANALYST, cursor.isEmpty() ? period : period + "&cursor=" + cursor);
            if (page.status() != 200) {
                throw new CannotTest(page.instead("200").sentence());
            }
            for (var day : page.json().path("days")) {
                for (var item : day.path("items")) {
                    if (item.path("sku").asString("").equals(TestItem.SKU)) {
                        units += item.path("units").asLong();
                    }
                }
            }
            cursor = page.json().path("next").asString("");
        } while (!cursor.isEmpty());
        return units;
    }
}
