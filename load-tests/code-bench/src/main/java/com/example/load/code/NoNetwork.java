package com.example.load.code;

import com.example.kit.aws.ClientCustomizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Reads the requests of the SDK and accepts each at once, so that only the function and the SDK are measured. */
final class NoNetwork implements SdkHttpClient, ClientCustomizer {

    private static final byte[] ACCEPTED = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder) {
        builder.httpClient(this)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return accept(request);
            }

            @Override
            public void abort() {
                // The call has already returned.
            }
        };
    }

    private static HttpExecuteResponse accept(HttpExecuteRequest request) throws IOException {
        if (request.contentStreamProvider().isPresent()) {
            try (var body = request.contentStreamProvider().get().newStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        var sum = new CRC32();
        sum.update(ACCEPTED);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", Integer.toString(ACCEPTED.length))
                        .putHeader("x-amzn-requestid", "BENCH")
                        .putHeader("x-amz-crc32", Long.toString(sum.getValue()))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ACCEPTED)))
                .build();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
