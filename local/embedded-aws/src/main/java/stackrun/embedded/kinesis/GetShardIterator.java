package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.SequenceNumber;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code GetShardIterator}: a position at which to start to read a shard.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html">GetShardIterator</a>
 */
record GetShardIterator(Streams streams) {

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardId,
            @Nullable String shardIteratorType,
            @Nullable String startingSequenceNumber,
            @Nullable Instant timestamp) {}

    record Answer(String shardIterator) {}

    Answer answer(Request request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var shard = stream.shard(required(request.shardId(), "shardId"));
            var after = switch (required(request.shardIteratorType(), "shardIteratorType")) {
                case "TRIM_HORIZON" -> 0;
                case "LATEST" -> stream.lastPosition();
                case "AT_SEQUENCE_NUMBER" -> position(stream, shard, request) - 1;
                case "AFTER_SEQUENCE_NUMBER" -> position(stream, shard, request);
                case "AT_TIMESTAMP" -> positionBefore(shard, request);
                default ->
                    throw AwsError.validation(
                            "ShardIteratorType %s is not valid".formatted(request.shardIteratorType()));
            };
            return new Answer(
                    ShardIterator.of(stream, shard.id(), after, streams.now()).encode());
        }
    }

    private static long position(Stream stream, Shard shard, Request request) throws AwsError {
        var number = required(request.startingSequenceNumber(), "startingSequenceNumber");
        return SequenceNumber.position(stream.created().at(), number)
                .orElseThrow(() -> InvalidArgument.of(
                        "StartingSequenceNumber %s used in GetShardIterator on shard %s in stream %s is invalid because it"
                                        .formatted(number, shard.id(), stream.name())
                                + " did not come from this stream."));
    }

    private long positionBefore(Shard shard, Request request) throws AwsError {
        var moment = required(request.timestamp(), "timestamp");
        if (moment.isAfter(streams.now())) {
            throw InvalidArgument.of(
                    "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis.");
        }
        return shard.positionBefore(moment);
    }
}
