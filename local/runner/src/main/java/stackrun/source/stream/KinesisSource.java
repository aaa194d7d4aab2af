package stackrun.source.stream;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import stackrun.source.mapping.StartingPosition;
import stackrun.template.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Kinesis stream.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Event from Kinesis</a>
 */
public record KinesisSource(KinesisClient kinesis, String streamArn, Place place) implements StreamSource {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private String streamName() {
        return streamArn.substring(streamArn.indexOf('/') + 1);
    }

    @Override
    public List<Shard> shards() {
        return kinesis.listShards(list -> list.streamName(streamName())).shards().stream()
                .map(shard -> new Shard(shard.shardId(), shard.parentShardId()))
                .toList();
    }

    @Override
    public String iterator(String shard, StartingPosition start) {
        return iterator(shard, get -> {
            switch (start) {
                case StartingPosition.TrimHorizon oldest -> get.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
                case StartingPosition.Latest next -> get.shardIteratorType(ShardIteratorType.LATEST);
                case StartingPosition.AtTimestamp(var timestamp) ->
                    get.shardIteratorType(ShardIteratorType.AT_TIMESTAMP).timestamp(timestamp);
            }
        });
    }

    @Override
    public String iteratorAfter(String shard, String sequenceNumber) {
        return iterator(
                shard,
                get -> get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .startingSequenceNumber(sequenceNumber));
    }

    private String iterator(String shard, Consumer<GetShardIteratorRequest.Builder> where) {
        return kinesis.getShardIterator(
                        get -> where.accept(get.streamName(streamName()).shardId(shard)))
                .shardIterator();
    }

    @Override
    public RecordPage read(String shard, String iterator, int limit) throws ExpiredIterator {
        try {
            var page = kinesis.getRecords(get -> get.shardIterator(iterator).limit(limit));
            return new RecordPage(
                    page.records().stream().map(record -> record(record, shard)).toList(), page.nextShardIterator());
        } catch (ExpiredIteratorException e) {
            throw new ExpiredIterator(e);
        }
    }

    private StreamRecord record(Record record, String shard) {
        var data = NODES.objectNode();
        data.put("kinesisSchemaVersion", "1.0");
        data.put("partitionKey", record.partitionKey());
        data.put("sequenceNumber", record.sequenceNumber());
        data.put("data", Base64.getEncoder().encodeToString(record.data().asByteArray()));
        data.put(
                "approximateArrivalTimestamp",
                record.approximateArrivalTimestamp().toEpochMilli() / 1000.0);
        var event = NODES.objectNode();
        event.set("kinesis", data);
        event.put("eventSource", "aws:kinesis");
        event.put("eventVersion", "1.0");
        event.put("eventID", shard + ":" + record.sequenceNumber());
        event.put("eventName", "aws:kinesis:record");
        event.put("invokeIdentityArn", "arn:aws:iam::%s:role/local".formatted(place.account()));
        event.put("awsRegion", place.region());
        event.put("eventSourceARN", streamArn);
        return new StreamRecord(
                record.sequenceNumber(),
                record.partitionKey(),
                record.approximateArrivalTimestamp(),
                event,
                filtered(record));
    }

    /** Filters see the data as JSON where it is, and the partition key. */
    private static ObjectNode filtered(Record record) {
        var filtered = NODES.objectNode();
        filtered.put("partitionKey", record.partitionKey());
        try {
            filtered.set("data", JsonMapper.shared().readTree(record.data().asByteArray()));
        } catch (JacksonException e) {
            filtered.put("data", record.data().asUtf8String());
        }
        return filtered;
    }

    @Override
    public Duration arrivalPrecision() {
        return Duration.ofMillis(1);
    }

    @Override
    public String batchInfoName() {
        return "KinesisBatchInfo";
    }
}
