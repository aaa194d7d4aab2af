package stackrun.embedded.kinesis;

import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * The operations of Kinesis, by name.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html">Actions</a>
 */
final class KinesisApi {

    private KinesisApi() {}

    static AwsJsonApi of(Streams streams) {
        var retention = new RetentionPeriod(streams);
        var tags = new TagOperations(streams);
        return new AwsJsonApi("Kinesis_20131202")
                .with("CreateStream", CreateStream.Request.class, new CreateStream(streams)::answer)
                .with("DeleteStream", DeleteStream.Request.class, new DeleteStream(streams)::answer)
                .with("IncreaseStreamRetentionPeriod", RetentionPeriod.Request.class, retention::increase)
                .with("DecreaseStreamRetentionPeriod", RetentionPeriod.Request.class, retention::decrease)
                .with("UpdateMaxRecordSize", MaxRecordSize.Request.class, new MaxRecordSize(streams)::update)
                .with("DescribeStream", DescribeStream.Request.class, new DescribeStream(streams)::answer)
                .with("DescribeStreamSummary", StreamReference.class, new DescribeStreamSummary(streams)::answer)
                .with("ListStreams", ListStreams.Request.class, new ListStreams(streams)::answer)
                .with("ListShards", ListShards.Request.class, new ListShards(streams)::answer)
                .with("SplitShard", SplitShard.Request.class, new SplitShard(streams)::answer)
                .with("MergeShards", MergeShards.Request.class, new MergeShards(streams)::answer)
                .with("PutRecord", PutRecord.Request.class, new PutRecord(streams)::answer)
                .with("PutRecords", PutRecords.Request.class, new PutRecords(streams)::answer)
                .with("GetShardIterator", GetShardIterator.Request.class, new GetShardIterator(streams)::answer)
                .with("GetRecords", GetRecords.Request.class, new GetRecords(streams)::answer)
                .with("AddTagsToStream", TagOperations.AddTags.class, tags::add)
                .with("RemoveTagsFromStream", TagOperations.RemoveTags.class, tags::remove)
                .with("ListTagsForStream", TagOperations.ListTags.class, tags::list);
    }
}
