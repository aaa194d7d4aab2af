package stackrun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.setting.Storage;

class EmbeddedAwsTest {

    private static final Set<Service> ALL = EnumSet.allOf(Service.class);

    @Test
    void startsAllServicesAndSaysWhereTheyListen() throws IOException {
        try (var aws = EmbeddedAws.start(Storage.inMemory(), ALL)) {
            try (var dynamoDb = Clients.of(DynamoDbClient.builder(), aws.endpoint(Service.DYNAMODB));
                    var streams = Clients.of(DynamoDbStreamsClient.builder(), aws.endpoint(Service.DYNAMODB));
                    var sqs = Clients.of(SqsClient.builder(), aws.endpoint(Service.SQS));
                    var kinesis = Clients.of(KinesisClient.builder(), aws.endpoint(Service.KINESIS));
                    var kms = Clients.of(KmsClient.builder(), aws.endpoint(Service.KMS));
                    var s3 = Clients.of(S3Client.builder(), aws.endpoint(Service.S3))) {
                assertThat(dynamoDb.listTables().tableNames()).isEmpty();
                assertThat(streams.listStreams().streams()).isEmpty();
                assertThat(sqs.listQueues().queueUrls()).isEmpty();
                assertThat(kinesis.listStreams().streamNames()).isEmpty();
                assertThat(kms.listKeys().keys()).isEmpty();
                assertThat(s3.listBuckets().buckets()).isEmpty();
            }
            assertThat(aws.environment(ALL))
                    .containsEntry(
                            "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
                            aws.dynamoDb().endpoint().toString())
                    .containsEntry("AWS_XRAY_DAEMON_ADDRESS", aws.xray().address())
                    .containsEntry("AWS_REGION", "eu-west-1");
        }
    }

    @Test
    void startsAServiceWhenItIsFirstAskedFor() throws IOException {
        try (var aws = EmbeddedAws.start(Storage.inMemory(), Set.of());
                var client = Clients.of(KmsClient.builder(), aws.endpoint(Service.KMS))) {
            client.createKey();

            assertThat(client.listKeys().keys()).hasSize(1);
            assertThat(aws.kms()).isSameAs(aws.kms());
            assertThat(EmbeddedAws.shared().kms())
                    .isSameAs(EmbeddedAws.shared().kms())
                    .isNotSameAs(aws.kms());
        }
    }

    @Test
    void keepsAllOfADirectoryTogether(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory);
        try (var first = EmbeddedAws.start(storage, EnumSet.of(Service.S3, Service.KMS));
                var s3 = Clients.of(S3Client.builder(), first.s3().endpoint())) {
            s3.createBucket(create -> create.bucket("kept"));
        }
        try (var second = EmbeddedAws.start(storage, EnumSet.of(Service.S3, Service.KMS));
                var s3 = Clients.of(S3Client.builder(), second.s3().endpoint())) {
            assertThat(s3.listBuckets().buckets()).hasSize(1);
            assertThat(directory).isDirectoryContaining(file -> file.endsWith("kms"));
        }
    }

    @Test
    void letsOneRunUseADirectory(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory);
        try (var first = EmbeddedAws.start(storage, Set.of())) {
            assertThat(first).isNotNull();

            assertThatThrownBy(() -> EmbeddedAws.start(storage, Set.of()))
                    .hasMessage("cannot keep data in %s: another run is using it", directory);
        }
        EmbeddedAws.start(storage, Set.of()).close();
    }

    @Test
    void closesWhatStartedWhenSomethingDoesNot(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("kms"), "a file where a directory belongs");
        var storage = Storage.in(directory);

        assertThatThrownBy(() -> EmbeddedAws.start(storage, EnumSet.of(Service.KMS, Service.S3)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot keep data in %s: the directory is not writable", directory);
        EmbeddedAws.start(storage, Set.of()).close();
    }

    @Test
    void leavesNoProcessBehindAProgramThatClosesNothing() throws Exception {
        var process = ChildProcess.start(Careless.class);
        var pid = process.inputReader(StandardCharsets.UTF_8).readLine();
        var child = ProcessHandle.of(Long.parseLong(pid));

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        if (child.isPresent()) {
            child.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** Uses the shared one and ends. */
    static final class Careless {

        private Careless() {}

        static void main() {
            System.out.println(EmbeddedAws.shared().dynamoDb().process().pid());
        }
    }
}
