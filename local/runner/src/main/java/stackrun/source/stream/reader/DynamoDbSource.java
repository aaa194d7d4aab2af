package stackrun.source.stream.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.stream.ExpiredIterator;
import stackrun.source.stream.RecordPage;
import stackrun.source.stream.Shard;
import stackrun.source.stream.StreamSource;
import stackrun.source.stream.TrimmedRecords;

/**
 * The stream of a table.
 *
 * @param serverStreamArn the ARN of the stream in the embedded server
 * @param streamArn the ARN of the stream in the template
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Event from DynamoDB streams</a>
 */
public record DynamoDbSource(DynamoDbStreamsClient streams, String serverStreamArn, String streamArn, String region)
        implements StreamSource {

    private DynamoDbRecords records() {
        return new DynamoDbRecords(streamArn, region);
    }

    @Override
    public List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        String after = null;
        do {
            var from = after;
            var page = streams.describeStream(
                            describe -> describe.streamArn(serverStreamArn).exclusiveStartShardId(from))
                    .streamDescription();
            page.shards().forEach(shard -> shards.add(new Shard(shard.shardId(), shard.parentShardId())));
            after = page.lastEvaluatedShardId();
        } while (after != null);
        return shards;
    }

    @Override
    public String iterator(String shard, StartingPosition start) {
        var type = switch (start) {
            case StartingPosition.TrimHorizon oldest -> ShardIteratorType.TRIM_HORIZON;
            case StartingPosition.Latest next -> ShardIteratorType.LATEST;
            case StartingPosition.AtTimestamp(var timestamp) ->
                throw new IllegalArgumentException("streams of tables have no AT_TIMESTAMP");
        };
        return streams.getShardIterator(
                        get -> get.streamArn(serverStreamArn).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }

    @Override
    public String iteratorAfter(String shard, String sequenceNumber) throws TrimmedRecords {
        try {
            return streams.getShardIterator(get -> get.streamArn(serverStreamArn)
                            .shardId(shard)
                            .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(sequenceNumber))
                    .shardIterator();
        } catch (TrimmedDataAccessException e) {
            throw new TrimmedRecords(e);
        }
    }

    @Override
    public RecordPage read(String shard, String iterator, int limit) throws ExpiredIterator, TrimmedRecords {
        try {
            var page = streams.getRecords(get -> get.shardIterator(iterator).limit(limit));
            return new RecordPage(page.records().stream().map(records()::of).toList(), page.nextShardIterator());
        } catch (ExpiredIteratorException e) {
            throw new ExpiredIterator(e);
        } catch (TrimmedDataAccessException e) {
            throw new TrimmedRecords(e);
        }
    }

    /** DynamoDB Local truncates times to the minute, AWS to the second. Shorter ages and windows are inaccurate here. */
    @Override
    public Duration arrivalPrecision() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String batchInfoName() {
        return "DDBStreamBatchInfo";
    }
}
