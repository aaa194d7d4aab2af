package com.example.stream.function;

import com.example.kit.http.ApiRequest;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requested months, {@code from} to {@code to}, both included. */
record SalesPeriod(YearMonth from, YearMonth to) {

    private static final Pattern MONTH_PATTERN = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final int MAX_MONTHS = 12;

    static SalesPeriod of(ApiRequest request, Clock clock) {
        var from = month(request, "from").orElseGet(() -> YearMonth.now(clock));
        var to = month(request, "to").orElse(from);
        if (to.isBefore(from)) {
            throw new Refusal(Problem.invalid("to", "must not be before from, which is %s".formatted(from)));
        }
        if (from.until(to, ChronoUnit.MONTHS) >= MAX_MONTHS) {
            throw new Refusal(Problem.invalid(
                    "to",
                    "must be %s or earlier: a period has at most %s months"
                            .formatted(from.plusMonths(MAX_MONTHS - 1), MAX_MONTHS)));
        }
        return new SalesPeriod(from, to);
    }

    /** Returns the last day of the previous page. */
    Optional<LocalDate> after(ApiRequest request) {
        return request.queryParameter("cursor")
                .map(cursor -> day(cursor)
                        .filter(day -> !YearMonth.from(day).isBefore(from)
                                && !YearMonth.from(day).isAfter(to))
                        .orElseThrow(() -> new Refusal(Problem.invalid(
                                "cursor", "must be a `next` value from an earlier page of this period"))));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns the first day of each month of the period, or of the rest of the period after a day. */
    List<LocalDate> firstDays(Optional<LocalDate> after) {
        var first = after.map(day -> day.plusDays(1)).orElseGet(() -> from.atDay(1));
        return Stream.iterate(
                        first,
                        day -> !YearMonth.from(day).isAfter(to),
                        day -> YearMonth.from(day).plusMonths(1).atDay(1))
                .toList();
    }

    private static Optional<YearMonth> month(ApiRequest request, String name) {
        return request.queryParameter(name).map(value -> {
            if (!MONTH_PATTERN.matcher(value).matches()) {
                throw new Refusal(Problem.invalid(name, "must be a month such as 2026-03"));
            }
            return YearMonth.parse(value);
        });
    }
}
