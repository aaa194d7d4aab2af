package com.example.deadletters.adapter;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** Tells each SDK client of the command what it speaks to, just before it is made. */
public interface Wiring {

    /**
     * Gives it an endpoint, a region, credentials and whatever else has to be other than usual.
     *
     * @param service {@code sqs}, {@code s3} or {@code lambda}
     */
    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(B builder, String service);
}
