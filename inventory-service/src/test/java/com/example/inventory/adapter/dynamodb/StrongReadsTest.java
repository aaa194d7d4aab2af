package com.example.inventory.adapter.dynamodb;

import static com.example.inventory.domain.Fixtures.NOON;
import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.LocalAws;
import com.example.kit.testing.NoTracing;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is decided upon is read as it is now: on the wire, since DynamoDB Local never answers with the past. */
class StrongReadsTest {

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.start(request -> {
            requests.add(JsonMapper.shared().readTree(request.text()));
            return HttpResponse.of(200, "application/x-amz-json-1.0", "{}");
        });
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void areUsedForItems() {
        assertThat(new DynamoDbStock(client(), "inventory", attempt -> {}, new NoTracing()).withSku(TEA))
                .isEmpty();
        assertStrong();
    }

    @Test
    void areUsedForReservations() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new DynamoDbReservations(client(), "inventory", new NoTracing(), clock).find(ORDER);
        assertStrong();
    }

    private void assertStrong() {
        assertThat(requests)
                .singleElement()
                .satisfies(request ->
                        assertThat(request.path("ConsistentRead").asBoolean()).isTrue());
    }

    private DynamoDbClient client() {
        var settings = Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                server.uri().toString());
        return LocalAws.clients(settings).dynamoDb();
    }
}
