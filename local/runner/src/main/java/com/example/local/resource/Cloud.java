package com.example.local.resource;

import com.example.embedded.cognito.CognitoServer;
import com.example.embedded.kms.KmsServer;
import com.example.local.gateway.Gateway;
import com.example.local.lambda.AsyncInvocations;
import com.example.local.lambda.Lambda;
import com.example.local.schedule.Schedules;
import com.example.local.source.EventSources;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What resources are made in. */
public record Cloud(
        DynamoDbClient dynamoDb,
        SqsClient sqs,
        KinesisClient kinesis,
        S3Client s3,
        KmsServer kmsServer,
        KmsClient kms,
        CognitoServer cognito,
        Lambda lambda,
        EventSources sources,
        Gateway gateway,
        AsyncInvocations asynchronous,
        Schedules schedules,
        CustomResources customResources) {}
