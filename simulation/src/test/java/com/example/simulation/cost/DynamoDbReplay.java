package com.example.simulation.cost;

import com.example.simulation.deployment.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends recorded calls to Amazon's DynamoDB Local, and asks for the capacity that each consumes: Amazon's code counts it, not ours.
 */
final class DynamoDbReplay implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    DynamoDbReplay(URI endpoint, List<TableDefinition> tables) {
        this.endpoint = endpoint;
        tables.forEach(table -> send("CreateTable", (ObjectNode) JSON.readTree(table.createRequest())));
    }

    /** Sends a call and returns the capacity that it consumed, in the table and its indexes together. */
    Capacity consumed(RecordedCall recorded) {
        var request = (ObjectNode) JSON.readTree(recorded.call().body());
        request.put("ReturnConsumedCapacity", "TOTAL");
        var operation = recorded.call().operation();
        return Capacity.of(operation, send(operation, request).path("ConsumedCapacity"));
    }

    private JsonNode send(String operation, ObjectNode body) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20260310/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s was answered with %s: %s"
                        .formatted(operation, answer.statusCode(), JSON.readTree(answer.body())));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
