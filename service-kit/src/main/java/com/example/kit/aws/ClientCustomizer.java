package com.example.kit.aws;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/**
 * Changes the builder of every SDK client of a function just before the client is built. A runtime other than Lambda
 * can provide one as a bean, for example to replace the network.
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
