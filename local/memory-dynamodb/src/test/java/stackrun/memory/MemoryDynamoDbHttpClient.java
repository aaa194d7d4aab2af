package stackrun.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Lets an SDK client talk to tables in memory: what it would send over the network is answered at once. */
public final class MemoryDynamoDbHttpClient implements SdkHttpClient {

    private final MemoryDynamoDb tables;

    public MemoryDynamoDbHttpClient(MemoryDynamoDb tables) {
        this.tables = tables;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        var body = request.contentStreamProvider().orElseThrow();
        try (var content = body.newStream()) {
            var answer = tables.answer(target.substring(target.indexOf('.') + 1), content.readAllBytes());
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(answer.status())
                            .putHeader("Content-Type", "application/x-amz-json-1.0")
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                    .build();
        }
    }

    @Override
    public String clientName() {
        return "DynamoDBInMemory";
    }

    @Override
    public void close() {}
}
