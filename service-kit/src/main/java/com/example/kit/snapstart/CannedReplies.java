package com.example.kit.snapstart;

import com.example.kit.aws.ClientCustomizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import tools.jackson.databind.JsonNode;

/** Answers every call of the SDK from the script instead of the network. A call without a reply fails the rehearsal. */
final class CannedReplies implements SdkHttpClient, ExecutionInterceptor, ClientCustomizer {

    private static final String OPERATION = "x-rehearsed-operation";

    private final Replies replies = new Replies();

    void use(Map<String, JsonNode> next) {
        replies.use(next);
    }

    @Override
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void customize(B builder) {
        builder.httpClient(this)
                .overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(this)
                        .build());
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        var operation = "%s.%s"
                .formatted(
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        return context.httpRequest().toBuilder().putHeader(OPERATION, operation).build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                // The call has already returned.
            }
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        if (request.contentStreamProvider().isPresent()) {
            try (var body = request.contentStreamProvider().get().newStream()) {
                body.transferTo(new ByteArrayOutputStream());
            }
        }
        var operation = request.httpRequest().firstMatchingHeader(OPERATION).orElseThrow();
        var body = CannedBody.of(replies.next(operation), contentType(request));
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .putHeader("x-amzn-requestid", "REHEARSAL")
                        .putHeader("x-amz-crc32", CannedBody.crc32(body))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    private static String contentType(HttpExecuteRequest request) {
        return request.httpRequest().firstMatchingHeader("Content-Type").orElse("");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
