package stackrun.resource.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import stackrun.source.mapping.StartingPosition;
import stackrun.template.Properties;
import stackrun.template.TemplateException;

/** Reads the position in a stream at which a mapping starts. */
final class StartingPositionReader {

    /** The last second of the year 9999. */
    private static final BigDecimal LATEST_SECOND = new BigDecimal("253402300799");

    private StartingPositionReader() {}

    static StartingPosition read(Properties properties, String streamArn) {
        var position = properties.choice("StartingPosition");
        return switch (position) {
            case "TRIM_HORIZON" -> new StartingPosition.TrimHorizon();
            case "LATEST" -> new StartingPosition.Latest();
            case "AT_TIMESTAMP" -> atTimestamp(properties, streamArn);
            default ->
                throw new TemplateException(
                        properties.path() + "/StartingPosition",
                        "must be TRIM_HORIZON, LATEST or AT_TIMESTAMP, not " + position);
        };
    }

    private static StartingPosition atTimestamp(Properties properties, String streamArn) {
        if (!streamArn.contains(":kinesis:")) {
            throw new TemplateException(
                    properties.path() + "/StartingPosition", "AT_TIMESTAMP is for Kinesis only, not for " + streamArn);
        }
        var seconds = properties
                .findNumber("StartingPositionTimestamp")
                .orElseThrow(() -> new TemplateException(properties.path(), "StartingPositionTimestamp is required"));
        if (seconds.signum() < 0 || seconds.compareTo(LATEST_SECOND) > 0) {
            throw properties.value("StartingPositionTimestamp").wrong("a number of seconds since 1970");
        }
        return new StartingPosition.AtTimestamp(
                Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
    }
}
