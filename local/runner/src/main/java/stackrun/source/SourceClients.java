package stackrun.source;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.lambda.asynchronous.QueueUrls;
import stackrun.source.mapping.QueueMapping;

/** The clients of the sources and the on-failure destinations. */
public record SourceClients(
        DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, KinesisClient kinesis, SqsClient sqs, S3Client s3) {

    String queueUrl(QueueMapping mapping) {
        return urls().of(mapping.sourceArn());
    }

    QueueUrls urls() {
        return new QueueUrls(sqs);
    }

    Duration visibilityTimeout(QueueMapping mapping) {
        var url = queueUrl(mapping);
        var seconds = sqs.getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                .attributes()
                .get(QueueAttributeName.VISIBILITY_TIMEOUT);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
