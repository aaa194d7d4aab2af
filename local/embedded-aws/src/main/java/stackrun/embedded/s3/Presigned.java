package stackrun.embedded.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;

/** Refuses expired presigned URLs. Their signatures are not verified. */
final class Presigned {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Presigned() {}

    static void checkExpiry(S3Request request) throws S3Error {
        var date = request.parameter("X-Amz-Date");
        var seconds = request.parameter("X-Amz-Expires");
        if (date.isEmpty() || seconds.isEmpty()) {
            return;
        }
        try {
            var end = DATE.parse(date.get(), Instant::from).plusSeconds(Integer.parseInt(seconds.get()));
            if (Instant.now().isAfter(end)) {
                throw S3Error.expired();
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw S3Error.invalidArgument("X-Amz-Date or X-Amz-Expires is not valid");
        }
    }
}
