package stackrun.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as {@code $context.requestTime} has them: {@code 09/Apr/2015:12:34:56 +0000}. */
final class RequestTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private RequestTime() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
