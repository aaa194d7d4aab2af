package stackrun.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * Servers answer as the account they are given.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
 */
class AccountTest {

    private static final Account ELSEWHERE = new Account("ap-southeast-2", "123456789012");

    @Test
    void isNamedByArnsAndQueueUrls() throws Exception {
        var services = EnumSet.of(Service.SQS, Service.KINESIS, Service.KMS, Service.S3);
        try (var aws = EmbeddedAws.start(Storage.inMemory(), ELSEWHERE, services);
                var sqs = Clients.of(SqsClient.builder(), aws.endpoint(Service.SQS));
                var kinesis = Clients.of(KinesisClient.builder(), aws.endpoint(Service.KINESIS));
                var kms = Clients.of(KmsClient.builder(), aws.endpoint(Service.KMS));
                var s3 = Clients.of(S3Client.builder(), aws.endpoint(Service.S3))) {
            var queue = sqs.createQueue(request -> request.queueName("orders")).queueUrl();
            kinesis.createStream(request -> request.streamName("sales").shardCount(1));
            var stream = kinesis.describeStreamSummary(request -> request.streamName("sales"))
                    .streamDescriptionSummary()
                    .streamARN();
            var key = kms.createKey().keyMetadata();
            s3.createBucket(request -> request.bucket("archive"));

            assertThat(queue).endsWith("/123456789012/orders");
            assertThat(sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNamesWithStrings("QueueArn"))
                            .attributesAsStrings())
                    .containsEntry("QueueArn", "arn:aws:sqs:ap-southeast-2:123456789012:orders");
            assertThat(stream).isEqualTo("arn:aws:kinesis:ap-southeast-2:123456789012:stream/sales");
            assertThat(kinesis.listShards(request -> request.streamARN(stream)).shards())
                    .hasSize(1);
            assertThat(key.awsAccountId()).isEqualTo("123456789012");
            assertThat(key.arn()).startsWith("arn:aws:kms:ap-southeast-2:123456789012:key/");
            assertThat(kms.describeKey(request -> request.keyId(key.arn()))
                            .keyMetadata()
                            .keyId())
                    .isEqualTo(key.keyId());
            assertThat(s3.headBucket(request -> request.bucket("archive")).bucketRegion())
                    .isEqualTo("ap-southeast-2");
            assertThat(aws.environment(services)).containsEntry("AWS_REGION", "ap-southeast-2");
        }
    }
}
