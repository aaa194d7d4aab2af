package stackrun.source.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.source.mapping.StartingPosition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stream of a table.
 *
 * @param serverStreamArn as the embedded server names the stream
 * @param streamArn as the template names it
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Event from DynamoDB streams</a>
 */
public record DynamoDbSource(DynamoDbStreamsClient streams, String serverStreamArn, String streamArn, String region)
        implements StreamSource {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

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
            return new RecordPage(page.records().stream().map(this::record).toList(), page.nextShardIterator());
        } catch (ExpiredIteratorException e) {
            throw new ExpiredIterator(e);
        } catch (TrimmedDataAccessException e) {
            throw new TrimmedRecords(e);
        }
    }

    /**
     * As Lambda shows it. Who did it stands there only where it was DynamoDB itself, for an item whose time was over.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
     *     Streams and Time to Live</a>
     */
    private StreamRecord record(Record record) {
        var change = record.dynamodb();
        var data = NODES.objectNode();
        data.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        data.set("Keys", image(change.keys()));
        if (change.hasNewImage()) {
            data.set("NewImage", image(change.newImage()));
        }
        if (change.hasOldImage()) {
            data.set("OldImage", image(change.oldImage()));
        }
        data.put("SequenceNumber", change.sequenceNumber());
        data.put("SizeBytes", change.sizeBytes());
        data.put("StreamViewType", change.streamViewTypeAsString());
        var event = NODES.objectNode();
        event.put("eventID", record.eventID());
        event.put("eventName", record.eventNameAsString());
        event.put("eventVersion", record.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", region);
        event.set("dynamodb", data);
        event.put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            var who = event.putObject("userIdentity");
            who.put("type", record.userIdentity().type());
            who.put("principalId", record.userIdentity().principalId());
        }
        return new StreamRecord(
                change.sequenceNumber(), change.keys().toString(), change.approximateCreationDateTime(), event, event);
    }

    private static ObjectNode image(Map<String, AttributeValue> attributes) {
        var image = NODES.objectNode();
        attributes.forEach((name, value) -> image.set(name, AttributeJson.of(value)));
        return image;
    }

    /** DynamoDB Local cuts the time to the minute, AWS to the second: ages and windows shorter than that mean little here. */
    @Override
    public Duration arrivalPrecision() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String batchInfoName() {
        return "DDBStreamBatchInfo";
    }
}
