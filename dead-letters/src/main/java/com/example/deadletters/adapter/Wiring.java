package com.example.deadletters.adapter;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** Configures each SDK client of the command just before it is built. */
public interface Wiring {

    /**
     * Sets endpoint, region, credentials and anything else that differs from the default.
     *
     * @param service {@code sqs}, {@code s3} or {@code lambda}
     */
    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(B builder, String service);
}
