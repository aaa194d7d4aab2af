package com.example.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.lambda.Settings;
import com.example.kit.testing.NoTracing;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class ClientsTest {

    private static final String REGION = "eu-west-1";

    @Test
    void speakToTheEndpointOfTheirService() {
        var both = Map.of(
                "AWS_REGION", REGION,
                "AWS_ENDPOINT_URL", "http://all.example",
                "AWS_ENDPOINT_URL_SQS", "http://sqs.example");
        var one = Map.of("AWS_REGION", REGION, "AWS_ENDPOINT_URL", "http://all.example");

        assertThat(endpoint(both)).isEqualTo("http://sqs.example");
        assertThat(endpoint(one)).isEqualTo("http://all.example");
        assertThat(endpoint(Map.of("AWS_REGION", REGION))).isEqualTo("AWS's own");
    }

    @Test
    void needARegion() {
        assertThatThrownBy(() -> endpoint(Map.of())).hasMessageContaining("AWS_REGION");
    }

    /** Two functions of one JVM are two callers. */
    @Test
    void signWithTheKeyOfTheirEnvironment() {
        var session = Map.of(
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", "ASIAEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token");
        var user = Map.of("AWS_REGION", REGION, "AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "another");

        assertThat(key(session)).isEqualTo(AwsSessionCredentials.create("ASIAEXAMPLE", "secret", "token"));
        assertThat(key(user)).isEqualTo(AwsBasicCredentials.create("AKIAEXAMPLE", "another"));
    }

    /** The key of the time before the snapshot has expired when the function is restored. */
    @Test
    void keepNoKeyInASnapshot() {
        var environment = Map.of(
                "AWS_REGION", REGION,
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_ACCESS_KEY_ID", "ASIAEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret");

        var client = clients(environment, ClientCustomizer.none()).client("SQS", SqsClient::builder);

        assertThat(client.serviceClientConfiguration().credentialsProvider())
                .isNotInstanceOf(StaticCredentialsProvider.class);
    }

    private static Object key(Map<String, String> environment) {
        var client = clients(environment, ClientCustomizer.none()).client("SQS", SqsClient::builder);
        return client.serviceClientConfiguration()
                .credentialsProvider()
                .resolveIdentity()
                .join();
    }

    @Test
    void areMadeOnce() {
        var clients = clients(Map.of("AWS_REGION", REGION), ClientCustomizer.none());

        assertThat(clients.client("SQS", SqsClient::builder)).isSameAs(clients.client("SQS", SqsClient::builder));
    }

    @Test
    void areChangedByWhoeverRunsTheFunctionElsewhere() {
        var customizer = new ClientCustomizer() {
            @Override
            public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder) {
                builder.region(Region.US_EAST_1);
            }
        };

        var client = clients(Map.of("AWS_REGION", REGION), customizer).client("SQS", SqsClient::builder);

        assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
    }

    private static String endpoint(Map<String, String> environment) {
        var client = clients(environment, ClientCustomizer.none()).client("SQS", SqsClient::builder);
        return client.serviceClientConfiguration()
                .endpointOverride()
                .map(URI::toString)
                .orElse("AWS's own");
    }

    private static Clients clients(Map<String, String> environment, ClientCustomizer customizer) {
        return new Clients(Settings.of(environment), new NoTracing(), customizer);
    }
}
