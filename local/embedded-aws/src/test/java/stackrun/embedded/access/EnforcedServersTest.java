package stackrun.embedded.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.access.TestRole.ADMINISTRATOR;
import static stackrun.embedded.access.TestRole.FUNCTION;
import static stackrun.embedded.access.TestRole.UNKNOWN;
import static stackrun.embedded.access.TestRole.allow;
import static stackrun.embedded.access.TestRole.client;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KeySpec;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;

/**
 * Each server lets a function do what its role allows, and refuses everything else and unknown keys as AWS does.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access denied
 *     error messages</a>
 */
class EnforcedServersTest {

    @Test
    void kinesis() throws Exception {
        try (var server = KinesisServer.start(Storage.inMemory())) {
            var arn = "arn:aws:kinesis:eu-west-1:000000000000:stream/events";
            var decided = new ArrayList<String>();
            server.enforce(
                    TestRole.keys(decided, allow("kinesis:GetShardIterator", arn), allow("kinesis:GetRecords", arn)));
            var admin = client(KinesisClient.builder(), server.endpoint(), ADMINISTRATOR);
            var function = client(KinesisClient.builder(), server.endpoint(), FUNCTION);
            admin.createStream(create -> create.streamName("events").shardCount(1));

            var iterator = function.getShardIterator(get -> get.streamName("events")
                            .shardId("shardId-000000000000")
                            .shardIteratorType(ShardIteratorType.LATEST))
                    .shardIterator();
            assertThat(function.getRecords(get -> get.shardIterator(iterator)).records())
                    .isEmpty();
            assertThatThrownBy(() -> function.putRecord(
                            put -> put.streamName("events").partitionKey("k").data(SdkBytes.fromUtf8String("x"))))
                    .satisfies(failure -> TestRole.refused(
                            failure,
                            400,
                            "AccessDeniedException",
                            "kinesis:PutRecord on resource: " + arn,
                            "kinesis:PutRecord"));
            assertThat(decided)
                    .containsExactly(
                            "kinesis:GetShardIterator " + arn, "kinesis:GetRecords " + arn, "kinesis:PutRecord " + arn);
            TestRole.unknown(
                    () -> client(KinesisClient.builder(), server.endpoint(), UNKNOWN)
                            .listStreams(),
                    400,
                    "UnrecognizedClientException");
        }
    }

    /** A ciphertext names its key, and the encryption context of a request is part of the condition. */
    @Test
    void kms() throws Exception {
        try (var server = KmsServer.start(Storage.inMemory())) {
            var arn = server.createKey("11111111-2222-3333-4444-555555555555", KeySpec.SYMMETRIC_DEFAULT, "");
            server.enforce(TestRole.keys("""
                    {"Effect":"Allow","Action":["kms:GenerateDataKey","kms:Decrypt"],"Resource":"%s",
                     "Condition":{"StringEquals":{"kms:EncryptionContext:purpose":"contact"}}}""".formatted(arn)));
            var function = client(KmsClient.builder(), server.endpoint(), FUNCTION);
            var contact = Map.of("purpose", "contact");

            var key = function.generateDataKey(
                    generate -> generate.keyId(arn).keySpec(DataKeySpec.AES_256).encryptionContext(contact));
            assertThat(function.decrypt(decrypt ->
                                    decrypt.ciphertextBlob(key.ciphertextBlob()).encryptionContext(contact))
                            .keyId())
                    .isEqualTo(arn);
            assertThatThrownBy(() -> function.decrypt(decrypt ->
                            decrypt.ciphertextBlob(key.ciphertextBlob()).encryptionContext(Map.of("purpose", "other"))))
                    .satisfies(failure -> TestRole.refused(
                            failure, 400, "AccessDeniedException", "kms:Decrypt on resource: " + arn, "kms:Decrypt"));
            TestRole.unknown(
                    () -> client(KmsClient.builder(), server.endpoint(), UNKNOWN)
                            .listKeys(),
                    400,
                    "UnrecognizedClientException");
        }
    }

    /**
     * A caller who may not list the bucket does not learn that an object is missing.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject, permissions</a>
     */
    @Test
    void s3() throws Exception {
        try (var server = S3Server.start(Storage.inMemory())) {
            server.enforce(TestRole.keys(
                    allow("s3:GetObject", "arn:aws:s3:::blind/*"),
                    allow("s3:GetObject", "arn:aws:s3:::listed/*"),
                    allow("s3:ListBucket", "arn:aws:s3:::listed")));
            var admin = client(S3Client.builder(), server.endpoint(), ADMINISTRATOR);
            var function = client(S3Client.builder(), server.endpoint(), FUNCTION);
            admin.createBucket(create -> create.bucket("blind"));
            admin.createBucket(create -> create.bucket("listed"));

            assertThatThrownBy(
                            () -> function.getObject(get -> get.bucket("listed").key("missing")))
                    .isInstanceOf(NoSuchKeyException.class);
            assertThatThrownBy(
                            () -> function.getObject(get -> get.bucket("blind").key("missing")))
                    .satisfies(failure -> TestRole.refused(
                            failure,
                            403,
                            "AccessDenied",
                            "s3:ListBucket on resource: \"arn:aws:s3:::blind\"",
                            "s3:ListBucket"));
            assertThatThrownBy(() -> function.putObject(
                            put -> put.bucket("listed").key("orders/1"), RequestBody.fromString("x")))
                    .satisfies(failure -> TestRole.refused(
                            failure,
                            403,
                            "AccessDenied",
                            "s3:PutObject on resource: \"arn:aws:s3:::listed/orders/1\"",
                            "s3:PutObject"));
            TestRole.unknown(
                    () -> client(S3Client.builder(), server.endpoint(), UNKNOWN).listBuckets(),
                    403,
                    "InvalidAccessKeyId");
        }
    }

    /** SQS writes actions in lower case. A batch needs the permission of the single operation. */
    @Test
    void sqs() throws Exception {
        try (var server = SqsServer.start(Storage.inMemory())) {
            var arn = "arn:aws:sqs:eu-west-1:000000000000:requests";
            var decided = new ArrayList<String>();
            server.enforce(TestRole.keys(decided, allow("sqs:SendMessage", arn)));
            var admin = client(SqsClient.builder(), server.endpoint(), ADMINISTRATOR);
            var function = client(SqsClient.builder(), server.endpoint(), FUNCTION);
            var url = admin.createQueue(create -> create.queueName("requests")).queueUrl();

            assertThat(function.sendMessageBatch(send -> send.queueUrl(url)
                                    .entries(SendMessageBatchRequestEntry.builder()
                                            .id("1")
                                            .messageBody("x")
                                            .build()))
                            .successful())
                    .hasSize(1);
            assertThatThrownBy(() -> function.receiveMessage(receive -> receive.queueUrl(url)))
                    .satisfies(failure -> TestRole.refused(
                            failure,
                            403,
                            "AccessDenied",
                            "sqs:receivemessage on resource: " + arn,
                            "sqs:receivemessage"));
            assertThat(decided).containsExactly("sqs:SendMessage " + arn, "sqs:ReceiveMessage " + arn);
            TestRole.unknown(
                    () -> client(SqsClient.builder(), server.endpoint(), UNKNOWN)
                            .listQueues(),
                    403,
                    "InvalidClientTokenId");
        }
    }

    /** In its own process, which asks itself for the names of partition keys. */
    @Test
    void dynamoDbLocal() throws Exception {
        try (var server = DynamoDbServer.start(Storage.inMemory())) {
            EnforcedTables.check(server);
        }
    }
}
