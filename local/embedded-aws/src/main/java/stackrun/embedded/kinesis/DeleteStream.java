package stackrun.embedded.kinesis;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.kinesis.stream.StreamEvent.Deleted;
import stackrun.embedded.kinesis.stream.Streams;

/** {@code DeleteStream}: the stream is gone when the request is answered. */
record DeleteStream(Streams streams) {

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable Boolean enforceConsumerDeletion) {}

    Nothing answer(Request request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            streams.record(List.of(new Deleted(stream.name())));
        }
        return new Nothing();
    }
}
