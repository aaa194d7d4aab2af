package stackrun.embedded;

import java.io.IOException;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;
import stackrun.embedded.xray.XRayDaemon;

/** A service that {@link EmbeddedAws} serves. */
public enum Service {
    DYNAMODB,
    SQS,
    KINESIS,
    KMS,
    S3,
    XRAY;

    AutoCloseable start(Storage storage, Account account) throws IOException {
        return switch (this) {
            case DYNAMODB -> DynamoDbServer.start(storage, account);
            case SQS -> SqsServer.start(storage, account);
            case KINESIS -> KinesisServer.start(storage, account);
            case KMS -> KmsServer.start(storage, account);
            case S3 -> S3Server.start(storage, account);
            case XRAY -> XRayDaemon.start();
        };
    }
}
