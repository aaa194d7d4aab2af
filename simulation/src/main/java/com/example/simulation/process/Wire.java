package com.example.simulation.process;

import com.example.simulation.aws.CallReader;
import com.example.simulation.aws.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** The SDK's HTTP client of one process: everything above it is the real SDK, everything below the simulation. */
record Wire(Supplier<Incarnation> incarnation, Network network) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(network.carry(incarnation.get(), CallReader.read(request)));
            }

            @Override
            public void abort() {}
        };
    }

    private static HttpExecuteResponse response(Reply reply) {
        var response = SdkHttpFullResponse.builder().statusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        response.putHeader("Content-Length", Integer.toString(reply.body().length));
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    @Override
    public void close() {}
}
