package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.description.ChildShard;
import stackrun.embedded.kinesis.description.RecordView;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code GetRecords}: at most 10,000 records and 10 MiB an answer. The rate of calls is not limited.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html">GetRecords</a>
 */
record GetRecords(Streams streams) {

    private static final int MAX_RECORDS = 10_000;
    private static final int MAX_ANSWER_BYTES = 10 * 1024 * 1024;

    record Request(
            @Nullable String shardIterator,
            @Nullable @Range(min = 1, max = MAX_RECORDS) Integer limit,
            @Nullable String streamARN) {}

    /**
     * The answer.
     *
     * @param nextShardIterator null at the end of a closed shard
     * @param childShards null before the end of a closed shard
     */
    record Answer(
            List<RecordView> records,
            @Nullable String nextShardIterator,
            long millisBehindLatest,
            @Nullable List<ChildShard> childShards) {}

    Answer answer(Request request) throws AwsError {
        var limit = Objects.requireNonNullElse(request.limit(), MAX_RECORDS);
        var iterator = ShardIterator.decode(required(request.shardIterator(), "shardIterator"));
        iterator.checkAge(streams.now());
        synchronized (streams) {
            var stream = streams.find(iterator.stream(), null);
            if (stream.created().at().toEpochMilli() != iterator.created()) {
                throw InvalidArgument.of(
                        "Invalid ShardIterator: stream %s has been created again since.".formatted(stream.name()));
            }
            return read(stream, stream.shard(iterator.shard()), iterator.after(), limit);
        }
    }

    private Answer read(Stream stream, Shard shard, long after, int limit) {
        var rest = shard.after(after);
        var page = page(rest, limit);
        var last = page.isEmpty() ? after : page.getLast().position();
        var more = page.size() < rest.size();
        var atEnd = !more && !shard.isOpen();
        return new Answer(
                page.stream().map(put -> RecordView.of(stream, put)).toList(),
                atEnd
                        ? null
                        : ShardIterator.of(stream, shard.id(), last, streams.now())
                                .encode(),
                more ? behind(rest.get(page.size())) : 0,
                atEnd ? ChildShard.of(stream, shard) : null);
    }

    /** The records of the next answer. The first record is always part of it, even if it is too large. */
    private static List<Put> page(List<Put> rest, int limit) {
        int count = 0;
        long size = 0;
        while (count < rest.size() && count < limit) {
            size += rest.get(count).data().length;
            if (count > 0 && size > MAX_ANSWER_BYTES) {
                break;
            }
            count++;
        }
        return rest.subList(0, count);
    }

    private long behind(Put next) {
        return Math.max(0, Duration.between(next.at(), streams.now()).toMillis());
    }
}
