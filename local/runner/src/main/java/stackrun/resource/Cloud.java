package stackrun.resource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.gateway.Gateway;
import stackrun.lambda.Lambda;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.schedule.Schedules;
import stackrun.source.EventSources;

/** The servers and clients with which resources are created. */
public record Cloud(
        DynamoDbClient dynamoDb,
        SqsClient sqs,
        KinesisClient kinesis,
        S3Client s3,
        NewKeys newKeys,
        KmsClient kms,
        CognitoServer cognito,
        Lambda lambda,
        EventSources sources,
        Gateway gateway,
        AsyncInvocations asynchronous,
        Schedules schedules,
        CustomResources customResources) {}
