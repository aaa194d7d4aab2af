package com.example.stream.function;

import com.example.stream.domain.Sales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As many whole days as fit into one answer.
 *
 * @param next the last of them where more days follow
 */
record SalesPage(List<Sales.Day> days, Optional<LocalDate> next) {

    /**
     * So many items have some 2 MB as JSON; a function answers with 6 MB at the most.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    static final int MAX_ITEMS = 20_000;

    /** The days of a period, or those of it after one. A day that alone has more items than that is answered whole. */
    static SalesPage of(Sales sales, SalesPeriod period, Optional<LocalDate> after) {
        var days = new ArrayList<Sales.Day>();
        int items = 0;
        for (var first : period.firstDays(after)) {
            for (var day : sales.restOfMonth(first)) {
                items += day.items().size();
                if (items > MAX_ITEMS
                        && !days.isEmpty()
                        && day.day().isAfter(days.getLast().day())) {
                    return new SalesPage(days, Optional.of(days.getLast().day()));
                }
                days.add(day);
            }
        }
        return new SalesPage(days, Optional.empty());
    }
}
