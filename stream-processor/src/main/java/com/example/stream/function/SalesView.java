package com.example.stream.function;

import com.example.stream.domain.Sales;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The representation of sales in the API: {@code Sales} in {@code sales.yaml}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SalesView(
        String from,
        String to,
        List<DayView> days,
        @Nullable String next) {

    record DayView(String day, String currency, long orders, long units, long revenue, List<ItemView> items) {

        static DayView of(Sales.Day day) {
            return new DayView(
                    day.day().toString(),
                    day.currency(),
                    day.total().orders(),
                    day.total().units(),
                    day.total().revenue(),
                    day.items().entrySet().stream()
                            .map(item -> new ItemView(
                                    item.getKey().value(),
                                    item.getValue().orders(),
                                    item.getValue().units(),
                                    item.getValue().revenue()))
                            .toList());
        }
    }

    record ItemView(String sku, long orders, long units, long revenue) {}

    static SalesView of(SalesPeriod period, SalesPage page) {
        return new SalesView(
                period.from().toString(),
                period.to().toString(),
                page.days().stream().map(DayView::of).toList(),
                page.next().map(LocalDate::toString).orElse(null));
    }
}
