package stackrun.gateway.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times like {@code $context.requestTime}: {@code 09/Apr/2015:12:34:56 +0000}. */
public final class RequestTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private RequestTime() {}

    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
