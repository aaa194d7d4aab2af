package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * Updates the maximum size of the records of a stream.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html">UpdateMaxRecordSize</a>
 */
record MaxRecordSize(Streams streams) {

    private static final int MIN_KIB = 1024;
    private static final int MAX_KIB = 10_240;

    record Request(
            @Nullable String streamARN,
            @Nullable @Range(min = MIN_KIB, max = MAX_KIB) Integer maxRecordSizeInKiB) {}

    Nothing update(Request request) throws AwsError, IOException {
        var kib = check(required(request.maxRecordSizeInKiB(), "maxRecordSizeInKiB"));
        synchronized (streams) {
            var stream = streams.find(null, request.streamARN());
            streams.record(List.of(stream.settings().withMaxRecord(kib)));
        }
        return new Nothing();
    }

    /** The size, or the error that refuses it. */
    static int check(int kib) throws AwsError {
        if (kib < MIN_KIB || kib > MAX_KIB) {
            throw AwsError.validation("MaxRecordSizeInKiB must be between 1024 and 10240, is " + kib);
        }
        return kib;
    }
}
