package stackrun.embedded.s3.protocol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Formats and parses times as headers and documents write them. */
public final class Times {

    private static final DateTimeFormatter HEADER = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter XML = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    public static String header(Instant instant) {
        return HEADER.format(instant);
    }

    public static Instant fromHeader(String date) throws S3Error {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw S3Error.invalidArgument("Not a date: " + date);
        }
    }

    public static String xml(Instant instant) {
        return XML.format(instant);
    }
}
