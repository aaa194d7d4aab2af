package stackrun.gateway.guard;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats token claims as a REST API does for functions: all as text, lists joined by commas, and times as dates in
 * words.
 */
public final class Claims {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' uuuu", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Claims() {}

    public static Map<String, String> asText(Map<String, Object> claims) {
        var texts = new LinkedHashMap<String, String>();
        claims.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Date date -> DATE.format(date.toInstant());
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> String.valueOf(value);
        };
    }
}
