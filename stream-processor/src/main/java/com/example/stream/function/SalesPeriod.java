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

/** The months a caller asks for: {@code from} to {@code to}, both included. */
record SalesPeriod(YearMonth from, YearMonth to) {

    private static final Pattern MONTH_PATTERN = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final int MAX_MONTHS = 12;

    static SalesPeriod of(ApiRequest request, Clock clock) {
        var from = month(request, "from").orElseGet(() -> YearMonth.now(clock));
        var to = month(request, "to").orElse(from);
        if (to.isBefore(from)) {
            throw new Refusal(Problem.invalid("to", "must be %s, the first month, or later".formatted(from)));
        }
        if (from.until(to, ChronoUnit.MONTHS) >= MAX_MONTHS) {
            throw new Refusal(Problem.invalid(
                    "to", "must be at most %s months from %s on, both included".formatted(MAX_MONTHS, from)));
        }
        return new SalesPeriod(from, to);
    }

    /** The day of it that the page before ended with. */
    Optional<LocalDate> after(ApiRequest request) {
        return request.queryParameter("cursor")
                .map(cursor -> day(cursor)
                        .filter(day -> !YearMonth.from(day).isBefore(from)
                                && !YearMonth.from(day).isAfter(to))
                        .orElseThrow(() -> new Refusal(Problem.invalid(
                                "cursor", "must be the next value of an earlier page for this period"))));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first day of each of its months, or of what is left of it after one. */
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
                throw new Refusal(Problem.invalid(name, "must be a month like 2026-03"));
            }
            return YearMonth.parse(value);
        });
    }
}
