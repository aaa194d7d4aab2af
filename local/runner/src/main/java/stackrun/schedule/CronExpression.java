package stackrun.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code minutes hours day-of-month month day-of-week year}.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based schedules</a>
 */
record CronExpression(BitSet minutes, BitSet hours, Predicate<LocalDate> days, BitSet months, BitSet years, ZoneId zone)
        implements Recurrence {

    static CronExpression parse(String text, ZoneId zone) {
        var fields = text.strip().split("\\s+", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("cron takes six fields, not %s".formatted(fields.length));
        }
        return new CronExpression(
                CronField.MINUTES.parse(fields[0]),
                CronField.HOURS.parse(fields[1]),
                CronDays.parse(fields[2], fields[4]),
                CronField.MONTHS.parse(fields[3]),
                CronField.YEARS.parse(fields[5]),
                zone);
    }

    @Override
    public Optional<Instant> after(Instant time) {
        var date = LocalDate.ofInstant(time, zone);
        while (date.getYear() < years.length()) {
            if (years.get(date.getYear()) && months.get(date.getMonthValue()) && days.test(date)) {
                var found = onDay(date, time);
                if (found.isPresent()) {
                    return found;
                }
            }
            date = date.plusDays(1);
        }
        return Optional.empty();
    }

    /** Skips times that do not exist because of daylight saving time. */
    private Optional<Instant> onDay(LocalDate date, Instant time) {
        for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                var local = date.atTime(LocalTime.of(hour, minute));
                var instant = local.atZone(zone).toInstant();
                if (instant.isAfter(time) && local.equals(instant.atZone(zone).toLocalDateTime())) {
                    return Optional.of(instant);
                }
            }
        }
        return Optional.empty();
    }
}
