package stackrun.source.stream.reader;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.stream.ExpiredIterator;
import stackrun.source.stream.RecordPage;
import stackrun.source.stream.Shard;
import stackrun.source.stream.StreamSource;
import stackrun.template.Place;

/**
 * A Kinesis stream.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Event from Kinesis</a>
 */
public record KinesisSource(KinesisClient kinesis, String streamArn, Place place) implements StreamSource {

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
        var records = new KinesisRecords(streamArn, place);
        try {
            var page = kinesis.getRecords(get -> get.shardIterator(iterator).limit(limit));
            return new RecordPage(
                    page.records().stream()
                            .map(record -> records.of(record, shard))
                            .toList(),
                    page.nextShardIterator());
        } catch (ExpiredIteratorException e) {
            throw new ExpiredIterator(e);
        }
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
