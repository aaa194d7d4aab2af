package stackrun.run;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.access.AccessKey;
import stackrun.embedded.Service;
import stackrun.source.SourceClients;

/** The run's own clients of its servers. */
public record AwsClients(
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams,
        SqsClient sqs,
        KinesisClient kinesis,
        KmsClient kms,
        S3Client s3) {

    /** The access key of the developer, who may do everything: the run itself, {@code endpoints.json}, the AWS CLI. */
    static final String ACCESS_KEY_ID = "local";

    static final String SECRET_ACCESS_KEY = "local";

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    /** An emulator may install or start the server of a service when the first request arrives. */
    private static final Duration FIRST_ANSWER_TIMEOUT = Duration.ofSeconds(90);

    /** The clients of the run itself. */
    static AwsClients of(Servers servers, String region) {
        return of(
                servers::endpoint,
                region,
                AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY),
                ANSWER_TIMEOUT);
    }

    /** Clients of an emulator that has all services at one URL and may still be starting them. */
    static AwsClients of(URI emulator, String region) {
        return of(
                service -> emulator,
                region,
                AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY),
                FIRST_ANSWER_TIMEOUT);
    }

    /** The clients that call with the access key of a function. */
    static AwsClients of(Servers servers, String region, AccessKey key) {
        return of(
                servers::endpoint,
                region,
                AwsSessionCredentials.create(key.id(), key.secret(), key.sessionToken()),
                ANSWER_TIMEOUT);
    }

    private static AwsClients of(
            Function<Service, URI> endpoints, String region, AwsCredentials credentials, Duration timeout) {
        var http = UrlConnectionHttpClient.builder()
                .socketTimeout(timeout)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
        return new AwsClients(
                client(DynamoDbClient.builder(), endpoints.apply(Service.DYNAMODB), region, credentials, http),
                client(DynamoDbStreamsClient.builder(), endpoints.apply(Service.DYNAMODB), region, credentials, http),
                client(SqsClient.builder(), endpoints.apply(Service.SQS), region, credentials, http),
                client(KinesisClient.builder(), endpoints.apply(Service.KINESIS), region, credentials, http),
                client(KmsClient.builder(), endpoints.apply(Service.KMS), region, credentials, http),
                client(S3Client.builder(), endpoints.apply(Service.S3), region, credentials, http));
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            B builder, URI endpoint, String region, AwsCredentials credentials, SdkHttpClient http) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(http)
                .build();
    }

    SourceClients forSources() {
        return new SourceClients(dynamoDb, streams, kinesis, sqs, s3);
    }
}
