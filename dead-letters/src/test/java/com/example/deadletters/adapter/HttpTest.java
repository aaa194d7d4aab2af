package com.example.deadletters.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

class HttpTest {

    /** The port "discard", where nobody listens. */
    private static final Map<String, String> DEAD_PROXY = Map.of("http.proxyHost", "127.0.0.1", "http.proxyPort", "9");

    @BeforeEach
    void nameAProxy() {
        DEAD_PROXY.forEach(System::setProperty);
    }

    @AfterEach
    void forgetIt() {
        DEAD_PROXY.keySet().forEach(System::clearProperty);
    }

    @Test
    void reachesALocalRunWithoutTheUsersProxy() throws Exception {
        try (var run = HttpServer.start(request -> HttpResponse.empty(204));
                var client = Http.client(Duration.ofSeconds(5))) {
            var request = HttpExecuteRequest.builder()
                    .request(SdkHttpRequest.builder()
                            .method(SdkHttpMethod.GET)
                            .uri(run.uri())
                            .build())
                    .build();

            assertThat(client.prepareRequest(request).call().httpResponse().statusCode())
                    .isEqualTo(204);
        }
    }
}
