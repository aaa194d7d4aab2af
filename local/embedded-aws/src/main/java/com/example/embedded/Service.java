package com.example.embedded;

import com.example.embedded.dynamodb.DynamoDbServer;
import com.example.embedded.kinesis.KinesisServer;
import com.example.embedded.kms.KmsServer;
import com.example.embedded.s3.S3Server;
import com.example.embedded.sqs.SqsServer;
import com.example.embedded.xray.XRayDaemon;
import java.io.IOException;

/** A service that {@link EmbeddedAws} serves. */
public enum Service {
    DYNAMODB,
    SQS,
    KINESIS,
    KMS,
    S3,
    XRAY;

    AutoCloseable start(Storage storage) throws IOException {
        return switch (this) {
            case DYNAMODB -> DynamoDbServer.start(storage);
            case SQS -> SqsServer.start(storage);
            case KINESIS -> KinesisServer.start(storage);
            case KMS -> KmsServer.start(storage);
            case S3 -> S3Server.start(storage);
            case XRAY -> XRayDaemon.start();
        };
    }
}
