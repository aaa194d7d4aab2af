package stackrun.run;

import java.net.URI;
import java.time.Duration;
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

    /** The clients of the run itself. */
    static AwsClients of(Servers servers, String region) {
        return of(servers, region, AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY));
    }

    /** The clients that call with the access key of a function. */
    static AwsClients of(Servers servers, String region, AccessKey key) {
        return of(servers, region, AwsSessionCredentials.create(key.id(), key.secret(), key.sessionToken()));
    }

    private static AwsClients of(Servers servers, String region, AwsCredentials credentials) {
        var http = UrlConnectionHttpClient.builder()
                .socketTimeout(Duration.ofSeconds(30))
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
        return new AwsClients(
                client(DynamoDbClient.builder(), servers.dynamoDb().endpoint(), region, credentials, http),
                client(DynamoDbStreamsClient.builder(), servers.dynamoDb().endpoint(), region, credentials, http),
                client(SqsClient.builder(), servers.sqs().endpoint(), region, credentials, http),
                client(KinesisClient.builder(), servers.kinesis().endpoint(), region, credentials, http),
                client(KmsClient.builder(), servers.kms().endpoint(), region, credentials, http),
                client(S3Client.builder(), servers.s3().endpoint(), region, credentials, http));
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
