package stackrun.source;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that sources and destinations are reached with. */
public record SourceClients(
        DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, KinesisClient kinesis, SqsClient sqs, S3Client s3) {}
