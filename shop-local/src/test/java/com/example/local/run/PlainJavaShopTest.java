package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.run.Await;
import stackrun.run.LocalRun;
import stackrun.run.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our packaged functions under our own Runtime API loop, as they run where AWS's client does not: the first half of an
 * order's way. Each function is a JVM, so no others are polled for.
 */
class PlainJavaShopTest {

    @Test
    void holdsTheStockOfAnOrder(@TempDir Path folder) throws Exception {
        var templates = polling(folder.resolve("templates"), "RequestStockFunction", "ReserveStockFunction");
        var options = Repository.options(folder.resolve("run"))
                .withTemplates(templates)
                .withMode(Mode.ISOLATED_PLAIN_JAVA)
                .withStore(Store.MEMORY);
        try (var run = LocalRun.start(options)) {
            var shop = new Shop(run.endpoints());

            var answer =
                    shop.post("/orders", shop.token("alice"), Map.of("Idempotency-Key", "a-key-of-this-test"), """
                    {"lines":[{"sku":"TEA-GREEN-100","quantity":2}],"contact":{"name":"Alice",\
                    "email":"alice@example.com","address":{"line1":"1 Garden Street","city":"Springfield",\
                    "postcode":"12345","country":"DE"}}}""");

            assertThat(answer.status()).isEqualTo(201);
            var order = answer.json().path("orderId").asString();
            var reservation = Await.until(() -> inventory(run.clients().dynamoDb(), order), found -> !found.isEmpty());
            assertThat(reservation).containsEntry("status", AttributeValue.fromS("HELD"));
        }
    }

    /** The inventory's reservation for an order, if there is one. */
    private static Map<String, AttributeValue> inventory(DynamoDbClient dynamoDb, String order) {
        var table = dynamoDb.listTables().tableNames().stream()
                .filter(name -> name.contains("Inventory"))
                .findFirst()
                .orElseThrow();
        return dynamoDb.scan(scan -> scan.tableName(table)).items().stream()
                .filter(item -> item.containsValue(AttributeValue.fromS("RESERVATION#" + order)))
                .findFirst()
                .orElse(Map.of());
    }

    /** The templates of the stage, where only these functions are called by a source or a schedule. */
    private static Path polling(Path folder, String... functions) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(Repository.root().resolve("infra-cdk/templates/dev"), "*.json")) {
            for (var file : files) {
                var template = JsonMapper.shared().readTree(file);
                template.path("Resources").properties().forEach(resource -> {
                    var properties = resource.getValue().path("Properties");
                    switch (resource.getValue().path("Type").asString()) {
                        case "AWS::Lambda::EventSourceMapping" ->
                            ((ObjectNode) properties)
                                    .put("Enabled", Stream.of(functions).anyMatch(resource.getKey()::startsWith));
                        case "AWS::Scheduler::Schedule" -> ((ObjectNode) properties).put("State", "DISABLED");
                        default -> {}
                    }
                });
                JsonMapper.shared().writeValue(folder.resolve(file.getFileName().toString()), template);
            }
        }
        return folder;
    }
}
