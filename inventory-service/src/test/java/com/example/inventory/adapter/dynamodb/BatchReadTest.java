package com.example.inventory.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inventory.domain.Sku;
import com.example.kit.testing.LocalAws;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as DynamoDB does when it is short of time: some keys in each call, the rest later. */
class BatchReadTest {

    private static final String TABLE = "inventory";

    private final List<Integer> pausedBefore = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private int processedInEachCall = 1;
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.start(this::answer);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void asksAgainForWhatWasLeft() {
        processedInEachCall = 2;

        assertThat(read("TEA-1", "TEA-2", "TEA-3", "TEA-4", "TEA-5"))
                .containsExactly("SKU#TEA-1", "SKU#TEA-2", "SKU#TEA-3", "SKU#TEA-4", "SKU#TEA-5");
        assertThat(asked).containsExactly(5, 3, 1);
        assertThat(pausedBefore).containsExactly(2, 3);
    }

    @Test
    void readsNothingForNoKeys() {
        assertThat(read()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void givesUpAfterFiveCalls() {
        processedInEachCall = 0;

        assertThatThrownBy(() -> read("TEA-1", "TEA-2"))
                .isInstanceOf(SdkClientException.class)
                .hasMessage("DynamoDB left 2 keys of inventory unprocessed 5 times in a row");
        assertThat(asked).hasSize(5);
    }

    private List<String> read(String... skus) {
        var settings = Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                server.uri().toString());
        var client = LocalAws.clients(settings).dynamoDb();
        var keys = List.of(skus).stream().map(sku -> SkuItem.key(new Sku(sku))).toList();
        return new BatchRead(client, TABLE, pausedBefore::add)
                .read(keys).stream().map(item -> item.string("pk")).toList();
    }

    private HttpResponse answer(HttpRequest request) {
        var json = JsonMapper.shared();
        var wanted = json.readTree(request.text()).path("RequestItems").path(TABLE);
        assertThat(wanted.path("ConsistentRead").asBoolean()).isTrue();
        asked.add(wanted.path("Keys").size());

        var answer = json.createObjectNode();
        var found = answer.putObject("Responses").putArray(TABLE);
        var left = json.createArrayNode();
        for (var key : wanted.path("Keys")) {
            (found.size() < processedInEachCall ? found : left).add(key);
        }
        var unprocessed = answer.putObject("UnprocessedKeys");
        if (!left.isEmpty()) {
            unprocessed.putObject(TABLE).put("ConsistentRead", true).set("Keys", left);
        }
        return HttpResponse.of(200, "application/x-amz-json-1.0", answer.toString());
    }
}
