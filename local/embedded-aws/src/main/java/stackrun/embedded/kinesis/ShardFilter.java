package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * The filter of {@code ListShards}.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ShardFilter.html">ShardFilter</a>
 */
record ShardFilter(
        @Nullable String type,
        @Nullable String shardId,
        @Nullable Instant timestamp) {

    Predicate<Shard> on(Stream stream, Instant now) throws AwsError {
        return switch (required(type, "shardFilter.type")) {
            case "AT_LATEST" -> Shard::isOpen;
            case "AT_TRIM_HORIZON" -> openAt(stream.horizon(now));
            case "FROM_TRIM_HORIZON" -> shard -> true;
            case "AT_TIMESTAMP" -> openAt(required(timestamp, "shardFilter.timestamp"));
            case "FROM_TIMESTAMP" -> {
                var moment = required(timestamp, "shardFilter.timestamp");
                yield shard -> shard.isOpenAfter(moment);
            }
            case "AFTER_SHARD_ID" -> {
                var id = required(shardId, "shardFilter.shardId");
                yield shard -> shard.id().compareTo(id) > 0;
            }
            default -> throw InvalidArgument.of("ShardFilter type %s is not valid.".formatted(type));
        };
    }

    private static Predicate<Shard> openAt(Instant moment) {
        return shard -> shard.isOpenAt(moment);
    }
}
