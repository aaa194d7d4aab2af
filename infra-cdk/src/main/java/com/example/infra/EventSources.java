package com.example.infra;

import java.util.List;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterCriteriaProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.MetricsConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * The event source mappings of functions: retries are finite, a failed record is isolated and parked, and the other records
 * of its batch are not processed again.
 *
 * <p>Written out rather than left to CDK's event sources, whose defaults retry a bad record until the stream forgets it
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">AWS Lambda: retaining
 * discarded batches</a>).
 */
final class EventSources {

    private static final int SECONDS_PER_HOUR = 3600;

    private EventSources() {}

    /** The changes of a table's items; a record is parked well before the stream deletes it after 24 hours. */
    static CfnEventSourceMapping changes(SpringFunction function, Table table, EventFilter filter, Bucket failed) {
        function.allow(
                table.getTableArn() + "/stream/*",
                "dynamodb:DescribeStream",
                "dynamodb:GetRecords",
                "dynamodb:GetShardIterator",
                "dynamodb:ListStreams");
        return stream(function, failed)
                .eventSourceArn(table.getTableStreamArn())
                .filterCriteria(FilterCriteriaProperty.builder()
                        .filters(List.of(FilterProperty.builder()
                                .pattern(filter.pattern())
                                .build()))
                        .build())
                .batchSize(100)
                .maximumBatchingWindowInSeconds(0)
                .maximumRetryAttempts(10)
                .maximumRecordAgeInSeconds(6 * SECONDS_PER_HOUR)
                .build();
    }

    /**
     * The events of a stream with a retention of at least a day; a record that fails for half of it is parked, before the
     * stream deletes it. A longer retention would cost per shard and hour; parked events are cheap and stay longer.
     */
    static CfnEventSourceMapping events(SpringFunction function, Stream events, Bucket failed) {
        function.allow(
                events.getStreamArn(),
                "kinesis:DescribeStream",
                "kinesis:DescribeStreamSummary",
                "kinesis:GetRecords",
                "kinesis:GetShardIterator",
                "kinesis:ListShards");
        return stream(function, failed)
                .eventSourceArn(events.getStreamArn())
                .batchSize(500)
                .maximumBatchingWindowInSeconds(1)
                .maximumRetryAttempts(5)
                .maximumRecordAgeInSeconds(12 * SECONDS_PER_HOUR)
                .build();
    }

    /** @param concurrency the invocations in progress, at least 2 */
    static CfnEventSourceMapping messages(SpringFunction function, Queue queue, int concurrency) {
        function.allow(queue.getQueueArn(), "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
        return mapping(function)
                .eventSourceArn(queue.getQueueArn())
                .batchSize(10)
                .scalingConfig(ScalingConfigProperty.builder()
                        .maximumConcurrency(concurrency)
                        .build())
                .build();
    }

    /** Parks failed batches in S3, which keeps whole records; a queue would keep their positions only. */
    private static CfnEventSourceMapping.Builder stream(SpringFunction function, Bucket failed) {
        function.allow(failed.arnForObjects("*"), "s3:PutObject");
        function.allow(failed.getBucketArn(), "s3:ListBucket");
        return mapping(function)
                .startingPosition("TRIM_HORIZON")
                .parallelizationFactor(1)
                .bisectBatchOnFunctionError(true)
                .metricsConfig(MetricsConfigProperty.builder()
                        .metrics(List.of("EventCount"))
                        .build())
                .destinationConfig(DestinationConfigProperty.builder()
                        .onFailure(OnFailureProperty.builder()
                                .destination(failed.getBucketArn())
                                .build())
                        .build());
    }

    private static CfnEventSourceMapping.Builder mapping(SpringFunction function) {
        return CfnEventSourceMapping.Builder.create(function, "Source")
                .functionName(function.live().getFunctionArn())
                .functionResponseTypes(List.of("ReportBatchItemFailures"));
    }
}
