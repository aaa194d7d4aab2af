package stackrun.parity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.embedded.Service;

/** The SDK's clients of one implementation of AWS, and the resources that cases created there. */
final class Backend implements AutoCloseable {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

    private final Function<Service, @Nullable URI> endpoints;
    private final Deque<Runnable> deletions = new ArrayDeque<>();

    /** @param endpoints null for AWS itself */
    Backend(Function<Service, @Nullable URI> endpoints) {
        this.endpoints = endpoints;
    }

    DynamoDbClient dynamoDb() {
        return client(DynamoDbClient.builder(), Service.DYNAMODB);
    }

    DynamoDbStreamsClient streams() {
        return client(DynamoDbStreamsClient.builder(), Service.DYNAMODB);
    }

    SqsClient sqs() {
        return client(SqsClient.builder(), Service.SQS);
    }

    KinesisClient kinesis() {
        return client(KinesisClient.builder(), Service.KINESIS);
    }

    KmsClient kms() {
        return client(KmsClient.builder(), Service.KMS);
    }

    S3Client s3() {
        return client(S3Client.builder(), Service.S3);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Service service) {
        var endpoint = endpoints.apply(service);
        builder.httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ANSWER_TIMEOUT));
        if (endpoint != null) {
            builder.endpointOverride(endpoint)
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        }
        return builder.build();
    }

    /** A name that no other case and no other run uses. */
    String name() {
        return "parity-" + UUID.randomUUID();
    }

    /** Deletes a resource when the case has ended. */
    void afterwards(Runnable deletion) {
        deletions.push(deletion);
    }

    @Override
    public void close() {
        while (!deletions.isEmpty()) {
            try {
                deletions.pop().run();
            } catch (SdkException e) {
                System.err.println("not deleted: " + e.getMessage());
            }
        }
    }
}
