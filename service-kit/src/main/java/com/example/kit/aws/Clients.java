package com.example.kit.aws;

import com.example.kit.lambda.Settings;
import com.example.kit.tracing.Tracing;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Creates the SDK clients of one function. They share one HTTP client, are traced, and retry a bounded number of times.
 *
 * <p>Endpoints come from {@code AWS_ENDPOINT_URL_<SERVICE>} and {@code AWS_ENDPOINT_URL}, and the access key from {@code
 * AWS_ACCESS_KEY_ID} and its companions, as in every SDK. They are read from {@link Settings} and not from the process,
 * because several functions may share one JVM.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific endpoints</a>
 */
public final class Clients {

    private static final Optional<String> SNAP_START = Optional.of("snap-start");
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    private final Settings settings;
    private final Tracing tracing;
    private final ClientCustomizer customizer;
    private final SdkHttpClient http;
    private final Map<String, SdkClient> clients = new ConcurrentHashMap<>();

    public Clients(Settings settings, Tracing tracing, ClientCustomizer customizer) {
        this.settings = settings;
        this.tracing = tracing;
        this.customizer = customizer;
        this.http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(ATTEMPT_TIMEOUT)
                .proxyConfiguration(Proxies.exceptForLoopback())
                .build();
    }

    public DynamoDbClient dynamoDb() {
        return client("DYNAMODB", DynamoDbClient::builder);
    }

    /**
     * Returns the function's only client of a service, created on first use.
     *
     * @param service the service's id in environment names, for example {@code DYNAMODB} or {@code SQS}
     */
    @SuppressWarnings("unchecked") // a service has one kind of client
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            String service, Supplier<B> builder) {
        return (C) clients.computeIfAbsent(
                service, any -> configured(builder.get(), service).build());
    }

    /**
     * Configures a client's builder with the endpoint, region, timeouts, retries and tracing that all clients have.
     *
     * @param service the service's id in environment names, for example {@code DYNAMODB} or {@code SQS}
     */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder, String service) {
        settings.optional("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
                .or(() -> settings.optional("AWS_ENDPOINT_URL"))
                .map(URI::create)
                .ifPresent(builder::endpointOverride);
        builder.region(Region.of(settings.require("AWS_REGION")))
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT)
                        .retryStrategy(Retries.strategy())
                        .addExecutionInterceptor(new Deadline(CALL_TIMEOUT, ATTEMPT_TIMEOUT))
                        .addExecutionInterceptor(tracing.interceptor())
                        .build());
        credentials().ifPresent(builder::credentialsProvider);
        customizer.customize(builder);
        return builder;
    }

    /**
     * Returns the access key of the environment. A function with SnapStart must not keep one in its snapshot: the SDK's
     * default chain asks Lambda's endpoint for a key that is still valid after a restore.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">SnapStart and environment
     *     variables</a>
     */
    private Optional<AwsCredentialsProvider> credentials() {
        if (settings.optional("AWS_LAMBDA_INITIALIZATION_TYPE").equals(SNAP_START)) {
            return Optional.empty();
        }
        return settings.optional("AWS_ACCESS_KEY_ID").map(id -> {
            var secret = settings.require("AWS_SECRET_ACCESS_KEY");
            AwsCredentials key = settings.optional("AWS_SESSION_TOKEN")
                    .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                    .orElseGet(() -> AwsBasicCredentials.create(id, secret));
            return StaticCredentialsProvider.create(key);
        });
    }
}
