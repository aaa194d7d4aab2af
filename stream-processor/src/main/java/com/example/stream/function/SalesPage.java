package com.example.stream.function;

import com.example.stream.domain.Sales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As many complete days as fit into one answer.
 *
 * @param next the last day of the page if more days follow
 */
record SalesPage(List<Sales.Day> days, Optional<LocalDate> next) {

    /**
     * Maximum number of items per page, about 2 MB of JSON. Lambda limits an answer to 6 MB.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    static final int MAX_ITEMS = 20_000;

    /**
     * Returns the days of a period, optionally only those after a day. A day with more items than the maximum is a page
     * of its own.
     */
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
