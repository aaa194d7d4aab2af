package stackrun.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression: its range, and the names of its numbers. */
record CronField(int least, int most, List<String> names) {

    static final CronField MINUTES = new CronField(0, 59, List.of());
    static final CronField HOURS = new CronField(0, 23, List.of());
    static final CronField DAYS = new CronField(1, 31, List.of());
    static final CronField MONTHS = new CronField(
            1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));
    static final CronField WEEKDAYS = new CronField(1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));
    static final CronField YEARS = new CronField(1970, 2199, List.of());

    /** Parses a list of numbers, names, ranges and steps, for example {@code 1,5-9,20/10}. */
    BitSet parse(String text) {
        var numbers = new BitSet();
        for (var part : text.split(",", -1)) {
            var step = part.split("/", 2);
            var range = step[0].equals("*") ? new int[] {least, most} : range(step[0]);
            int last = step.length == 2 && !step[0].contains("-") ? most : range[1];
            int width = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            if (width < 1 || range[0] > last) {
                throw new IllegalArgumentException("%s is an empty range".formatted(part));
            }
            for (int i = range[0]; i <= last; i += width) {
                numbers.set(i);
            }
        }
        return numbers;
    }

    private int[] range(String text) {
        var ends = text.split("-", 2);
        return new int[] {number(ends[0]), number(ends[ends.length - 1])};
    }

    int number(String text) {
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        int number = named >= 0 ? named + least : Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s is not within %s and %s".formatted(number, least, most));
        }
        return number;
    }
}
