package stackrun.lambda.asynchronous;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Writes events that functions did not process to a bucket. As in Lambda, the key of each object contains the time.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of
 *     asynchronous invocations</a>
 */
public final class BucketDestination {

    private static final String ARN = "arn:aws:s3:::";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private BucketDestination() {}

    /** Tests if an ARN is that of a bucket. */
    public static boolean is(String arn) {
        return arn.startsWith(ARN);
    }

    /** Writes JSON to {@code aws/lambda/<folder>/YYYY/MM/DD/YYYY-MM-DDTHH.MM.SS-<random>}. */
    public static void write(S3Client s3, String arn, String folder, Instant time, byte[] json) {
        var key = "aws/lambda/%s/%s/%s-%s".formatted(folder, DAY.format(time), TIME.format(time), UUID.randomUUID());
        s3.putObject(
                put -> put.bucket(arn.substring(ARN.length())).key(key).contentType("application/json"),
                RequestBody.fromBytes(json));
    }
}
