package stackrun.source.stream;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.lambda.asynchronous.BucketDestination;
import stackrun.lambda.asynchronous.QueueUrls;
import stackrun.source.mapping.StreamMapping;

/**
 * Writes batches to the on-failure destination of their mapping. Without a destination they are lost, as in AWS, and a
 * warning is logged.
 *
 * @param batchInfoName the name of the source in the record
 */
public record DestinationParking(S3Client s3, SqsClient sqs, QueueUrls urls, String batchInfoName, InstantSource clock)
        implements Parking {

    private static final Logger LOG = LoggerFactory.getLogger(DestinationParking.class);

    @Override
    public void park(StreamMapping mapping, String shard, List<StreamRecord> records, String condition, int attempts) {
        var destination = mapping.onFailureArn();
        if (destination.isEmpty()) {
            LOG.warn(
                    "{} records of {} are lost: {} has no on-failure destination", records.size(), shard, mapping.id());
            return;
        }
        var now = clock.instant();
        var batch = ParkedBatch.of(mapping, batchInfoName, shard, records, condition, attempts, now);
        var arn = destination.get();
        if (BucketDestination.is(arn)) {
            var folder = mapping.id() + "/" + shard;
            BucketDestination.write(s3, arn, folder, now, ParkedBatch.withPayload(batch, records));
        } else {
            sqs.sendMessage(send -> send.queueUrl(urls.of(arn)).messageBody(batch.toString()));
        }
        LOG.warn("parked {} records of {} for {}: {}", records.size(), shard, mapping.functionArn(), condition);
    }
}
