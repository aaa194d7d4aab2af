package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Parks batches where their mapping says. Without a destination they are lost, as in AWS, and the log says so.
 *
 * @param batchInfoName how the batch's source is named in what is written
 */
record DestinationParking(S3Client s3, SqsClient sqs, String batchInfoName, InstantSource clock) implements Parking {

    private static final Logger LOG = LoggerFactory.getLogger(DestinationParking.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);

    @Override
    public void park(OfStream mapping, String shard, List<StreamRecord> records, String condition, int attempts) {
        var destination = mapping.onFailureArn();
        if (destination.isEmpty()) {
            LOG.warn(
                    "{} records of {} are lost: {} has no on-failure destination", records.size(), shard, mapping.id());
            return;
        }
        var batch = ParkedBatch.of(mapping, batchInfoName, shard, records, condition, attempts, clock.instant());
        var arn = destination.get();
        if (arn.startsWith("arn:aws:s3:::")) {
            var bucket = arn.substring("arn:aws:s3:::".length());
            s3.putObject(
                    put -> put.bucket(bucket).key(key(mapping, shard)).contentType("application/json"),
                    RequestBody.fromBytes(ParkedBatch.withPayload(batch, records)));
        } else {
            var queue = arn.substring(arn.lastIndexOf(':') + 1);
            var url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
            sqs.sendMessage(send -> send.queueUrl(url).messageBody(batch.toString()));
        }
        LOG.warn("parked {} records of {} for {}: {}", records.size(), shard, mapping.functionArn(), condition);
    }

    private String key(OfStream mapping, String shard) {
        var now = clock.instant();
        return "aws/lambda/%s/%s/%s/%s-%s"
                .formatted(mapping.id(), shard, DAY.format(now), TIME.format(now), UUID.randomUUID());
    }
}
