package com.example.kit.testing;

import com.example.embedded.Storage;
import com.example.embedded.dynamodb.DynamoDbServer;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB for one test run. It ends with this JVM; each test class makes tables of its own. */
public final class LocalDynamoDb {

    private static final DynamoDbServer SERVER = start();

    private LocalDynamoDb() {}

    /** What a function has to be told to find it. */
    public static Map<String, String> environment() {
        return Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                SERVER.endpoint().toString());
    }

    /** A client as functions make it, untraced. */
    public static DynamoDbClient client() {
        return new Clients(new Settings(environment()), new NoTracing()).dynamoDb();
    }

    private static DynamoDbServer start() {
        try {
            return DynamoDbServer.start(new Storage.InMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
