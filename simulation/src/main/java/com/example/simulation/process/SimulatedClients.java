package com.example.simulation.process;

import com.example.kit.aws.ClientCustomizer;
import com.example.simulation.aws.VirtualClock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Lets SDK clients speak to the simulation: how often they retry and what stays the services' own; how long they wait
 * passes on the virtual clock alone.
 */
record SimulatedClients(SdkHttpClient http, VirtualClock clock, List<ExecutionInterceptor> interceptors)
        implements ClientCustomizer {

    /** Nobody looks at signatures here. */
    private static final AnonymousCredentialsProvider UNSIGNED = AnonymousCredentialsProvider.create();

    @Override
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder) {
        var configured = builder.overrideConfiguration();
        var retries = configured.retryStrategy().orElseThrow();
        var changed = configured.toBuilder()
                .retryStrategy(((StandardRetryStrategy) retries)
                        .toBuilder()
                                .backoffStrategy(onVirtualTime(Duration.ofMillis(100)))
                                .throttlingBackoffStrategy(onVirtualTime(Duration.ofSeconds(1)))
                                // It would remember how one run went in the next.
                                .circuitBreakerEnabled(false)
                                .build())
                .apiCallTimeout(null)
                .apiCallAttemptTimeout(null);
        changed.addExecutionInterceptor(new Untimed());
        interceptors.forEach(changed::addExecutionInterceptor);
        builder.overrideConfiguration(changed.build()).httpClient(http).credentialsProvider(UNSIGNED);
    }

    private BackoffStrategy onVirtualTime(Duration delay) {
        return attempt -> {
            clock.advance(delay);
            return Duration.ZERO;
        };
    }
}
