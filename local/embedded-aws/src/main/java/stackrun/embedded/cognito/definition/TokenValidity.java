package stackrun.embedded.cognito.definition;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The lifetimes of the tokens of an app client.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html">
 *     TokenValidityUnitsType</a>
 */
public record TokenValidity(Span accessToken, Span idToken, Span refreshToken) {

    /** A number and its unit, as in templates. */
    public record Span(int value, ChronoUnit unit) {

        /**
         * Reads the value of a template.
         *
         * @param unit {@code seconds}, {@code minutes}, {@code hours} or {@code days}
         */
        public static Span of(int value, String unit) {
            return switch (unit) {
                case "seconds", "minutes", "hours", "days" ->
                    new Span(value, ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
                default ->
                    throw new IllegalArgumentException(
                            "unknown unit of token validity '%s': must be seconds, minutes, hours or days"
                                    .formatted(unit));
            };
        }

        public Duration duration() {
            return Duration.of(value, unit);
        }

        public String unitName() {
            return unit.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return value + " " + unitName();
        }
    }

    /** The longest lifetime of an access or ID token. */
    public static final Duration MAX_ACCESS_VALIDITY = Duration.ofDays(1);

    /** The lifetimes of a client whose template defines none. */
    public static final TokenValidity DEFAULT = new TokenValidity(
            new Span(1, ChronoUnit.HOURS), new Span(1, ChronoUnit.HOURS), new Span(30, ChronoUnit.DAYS));

    public TokenValidity {
        check("access token", accessToken, Duration.ofMinutes(5), MAX_ACCESS_VALIDITY);
        check("ID token", idToken, Duration.ofMinutes(5), MAX_ACCESS_VALIDITY);
        check("refresh token", refreshToken, Duration.ofHours(1), Duration.ofDays(3650));
    }

    private static void check(String token, Span validity, Duration shortest, Duration longest) {
        var duration = validity.duration();
        if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
            throw new IllegalArgumentException("invalid %s validity, %s: must be %s minutes to %s days"
                    .formatted(token, validity, shortest.toMinutes(), longest.toDays()));
        }
    }
}
