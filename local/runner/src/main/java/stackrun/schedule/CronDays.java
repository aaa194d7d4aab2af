package stackrun.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The two fields of a cron expression that name days: one of them must be {@code ?}. */
final class CronDays {

    private static final Pattern NEAREST_WEEKDAY = Pattern.compile("(\\d+)W");
    private static final Pattern LAST_OF_MONTH = Pattern.compile("(\\w+)L");
    private static final Pattern NTH_OF_MONTH = Pattern.compile("(\\w+)#([1-5])");

    private CronDays() {}

    static Predicate<LocalDate> parse(String ofMonth, String ofWeek) {
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException("one of day-of-month and day-of-week must be ?, the other not");
        }
        return ofWeek.equals("?") ? ofMonth(ofMonth) : ofWeek(ofWeek);
    }

    private static Predicate<LocalDate> ofMonth(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfMonth() == date.lengthOfMonth();
        }
        var nearest = NEAREST_WEEKDAY.matcher(text);
        if (nearest.matches()) {
            int day = CronField.DAYS.number(nearest.group(1));
            return date -> date.equals(nearestWeekday(date, Math.min(day, date.lengthOfMonth())));
        }
        var days = CronField.DAYS.parse(text);
        return date -> days.get(date.getDayOfMonth());
    }

    /** The weekday is in the same month: a first on Saturday is moved forward, and a last on Sunday is moved back. */
    private static LocalDate nearestWeekday(LocalDate month, int day) {
        var date = month.withDayOfMonth(day);
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> day == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> day == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
            default -> date;
        };
    }

    private static Predicate<LocalDate> ofWeek(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        var last = LAST_OF_MONTH.matcher(text);
        if (last.matches()) {
            var day = dayOfWeek(last.group(1));
            return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
        var nth = NTH_OF_MONTH.matcher(text);
        if (nth.matches()) {
            var day = dayOfWeek(nth.group(1));
            int number = Integer.parseInt(nth.group(2));
            return date -> date.getDayOfWeek() == day && (date.getDayOfMonth() - 1) / 7 + 1 == number;
        }
        var days = CronField.WEEKDAYS.parse(text);
        return date -> days.get(date.getDayOfWeek().getValue() % 7 + 1);
    }

    /** 1 is Sunday. */
    private static DayOfWeek dayOfWeek(String text) {
        int number = CronField.WEEKDAYS.number(text);
        return DayOfWeek.of(number == 1 ? 7 : number - 1);
    }
}
