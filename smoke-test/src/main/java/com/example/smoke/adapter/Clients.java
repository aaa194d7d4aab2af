package com.example.smoke.adapter;

import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The SDK clients for a deployed stage. */
public record Clients(
        CloudFormationClient cloudFormation,
        CloudWatchClient cloudWatch,
        CognitoIdentityProviderClient cognito,
        LambdaClient lambda,
        S3Client s3,
        SqsClient sqs,
        XRayClient xray)
        implements AutoCloseable {

    /** Creates clients with the SDK's default chain for endpoints, region and credentials. */
    static Clients ofDefaultChain() {
        return Translated.call(() -> new Clients(
                client(CloudFormationClient::builder),
                client(CloudWatchClient::builder),
                client(CognitoIdentityProviderClient::builder),
                client(LambdaClient::builder),
                client(S3Client::builder),
                client(SqsClient::builder),
                client(XRayClient::builder)));
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(Supplier<B> builder) {
        return builder.get()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        Stream.of(cloudFormation, cloudWatch, cognito, lambda, s3, sqs, xray).forEach(SdkAutoCloseable::close);
    }
}
