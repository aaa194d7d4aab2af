package com.example.deadletters.adapter;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK clients of a stage. */
record Clients(SqsClient sqs, S3Client s3, LambdaClient lambda) implements AutoCloseable {

    /** A function may take 15 minutes, and its answer decides whether the parked batch is deleted. */
    private static final Duration INVOCATION_TIMEOUT = Duration.ofMinutes(16);

    /**
     * Creates clients with the SDK's default chain for endpoints (including {@code AWS_ENDPOINT_URL}), region and
     * credentials.
     */
    static Clients ofDefaultChain() {
        return of(new Wiring() {
            @Override
            public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(
                    B builder, String service) {}
        });
    }

    static Clients of(Wiring wiring) {
        return new Clients(
                client(SqsClient.builder(), wiring, "sqs"),
                client(S3Client.builder(), wiring, "s3"),
                client(LambdaClient.builder(), wiring, "lambda"));
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            B builder, Wiring wiring, String service) {
        builder.httpClient(Http.client(INVOCATION_TIMEOUT))
                .overrideConfiguration(common -> common.retryStrategy(AwsRetryStrategy.standardRetryStrategy()));
        wiring.wire(builder, service);
        return builder.build();
    }

    @Override
    public void close() {
        sqs.close();
        s3.close();
        lambda.close();
    }
}
