package com.example.kit.aws;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/**
 * Changes every SDK client of a function just before it is made. Whoever runs functions elsewhere than in Lambda may
 * offer one as a bean, for example to let clients speak to something other than the network.
 */
public interface ClientCustomizer {

    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder);

    /** Leaves clients as they are. */
    static ClientCustomizer none() {
        return new ClientCustomizer() {
            @Override
            public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder) {}
        };
    }
}
