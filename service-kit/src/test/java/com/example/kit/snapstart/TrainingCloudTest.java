package com.example.kit.snapstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TrainingCloudTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private TrainingCloud cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = new TrainingCloud("{\"keys\":[]}");
        cloud.use(Map.of(
                "DynamoDb.Query", JsonMapper.shared().readTree("[{\"Count\":1},{\"Count\":2}]"),
                "S3.GetObject", JsonMapper.shared().readTree("\"a ledger\"")));
    }

    @AfterEach
    void stop() {
        cloud.close();
        client.close();
    }

    @Test
    void answersTheOperationsOfAScriptAndRepeatsTheLastReply() throws Exception {
        assertThat(query()).isEqualTo("{\"Count\":1}");
        assertThat(query()).isEqualTo("{\"Count\":2}");
        assertThat(query()).isEqualTo("{\"Count\":2}");
        assertThat(get("/bucket/key").body()).isEqualTo("a ledger");
    }

    @Test
    void refusesACallThatTheScriptDoesNotExpect() throws Exception {
        var answer = send(request("/").header("X-Amz-Target", "TrentService.Decrypt"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the rehearsal has no reply for Kms.Decrypt");
    }

    @Test
    void publishesKeysAndTakesTheAnswerOfACustomResource() throws Exception {
        assertThat(get("/pool/.well-known/jwks.json").body()).isEqualTo("{\"keys\":[]}");

        assertThat(cloud.called()).isEmpty();
        var _ = send(HttpRequest.newBuilder(URI.create(cloud.callback()))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"Status\":\"SUCCESS\"}")));
        assertThat(cloud.called()).isEqualTo("{\"Status\":\"SUCCESS\"}");
    }

    private String query() throws Exception {
        return send(request("/")
                        .header("X-Amz-Target", "DynamoDB_20120810.Query")
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cloud.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
