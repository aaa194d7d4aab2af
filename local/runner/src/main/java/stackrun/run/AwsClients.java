package stackrun.run;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
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
import stackrun.lambda.asynchronous.Destinations;
import stackrun.source.SourceClients;

/** The run's own clients of its servers. */
public record AwsClients(
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams,
        SqsClient sqs,
        KinesisClient kinesis,
        KmsClient kms,
        S3Client s3) {

    /** The credentials that every server here accepts. */
    static final String ACCESS_KEY_ID = "local";

    static final String SECRET_ACCESS_KEY = "local";
    static final String SESSION_TOKEN = "local";

    /** Sets system properties, which the SDK's default chain in functions of this JVM reads first. */
    static void offerCredentialsToFunctions() {
        System.setProperty("aws.accessKeyId", ACCESS_KEY_ID);
        System.setProperty("aws.secretAccessKey", SECRET_ACCESS_KEY);
    }

    static AwsClients of(Servers servers, String region) {
        var http = UrlConnectionHttpClient.builder()
                .socketTimeout(Duration.ofSeconds(30))
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
        return new AwsClients(
                client(DynamoDbClient.builder(), servers.dynamoDb().endpoint(), region, http),
                client(DynamoDbStreamsClient.builder(), servers.dynamoDb().endpoint(), region, http),
                client(SqsClient.builder(), servers.sqs().endpoint(), region, http),
                client(KinesisClient.builder(), servers.kinesis().endpoint(), region, http),
                client(KmsClient.builder(), servers.kms().endpoint(), region, http),
                client(S3Client.builder(), servers.s3().endpoint(), region, http));
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            B builder, URI endpoint, String region, SdkHttpClient http) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY)))
                .httpClient(http)
                .build();
    }

    Destinations.Clients forDestinations() {
        return new Destinations.Clients(sqs, s3);
    }

    SourceClients forSources() {
        return new SourceClients(dynamoDb, streams, kinesis, sqs, s3);
    }
}
