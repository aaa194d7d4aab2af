package com.example.load.bench;

import com.example.local.ShopStage;
import com.example.local.demo.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import stackrun.lambda.FunctionDefinition;
import stackrun.run.LocalRun;
import stackrun.run.Store;

/**
 * The servers that measured functions call: a local run of the shop, with tables in memory and without its event sources,
 * so that no other function works while one is measured.
 */
final class Backend implements AutoCloseable {

    static final String MINIMAL_TABLE = "bench-minimal";

    private static final String FUNCTION = "PlaceOrderFunction";
    private static final String BODY = """
            {"lines":[{"sku":"TEA-GREEN-100","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
            "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""";

    private final LocalRun run;
    private final Shop shop;
    private final FunctionDefinition placeOrder;
    private final String region;
    private volatile byte @Nullable [] served;

    private Backend(LocalRun run, String region) {
        this.run = run;
        this.region = region;
        this.shop = new Shop(run.endpoints());
        this.placeOrder = run.cloud().lambda().functions().stream()
                .filter(function -> function.name().contains(FUNCTION))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the templates have no " + FUNCTION));
        run.cloud().lambda().whenServed((function, event, took) -> {
            if (function.name().equals(placeOrder.name())) {
                served = event;
            }
        });
    }

    /**
     * Starts the servers of a repository's templates.
     *
     * @param folder where logs are written
     */
    static Backend start(Path repository, Path folder) throws IOException {
        Files.createDirectories(folder);
        var options = ShopStage.options(repository)
                .withPort(0)
                .withStore(Store.MEMORY)
                .withRunFolder(folder);
        var run = LocalRun.start(options);
        run.cloud().sources().close();
        run.clients()
                .dynamoDb()
                .createTable(create -> create.tableName(MINIMAL_TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build()));
        return new Backend(run, options.place().region());
    }

    /** The real function, with the settings that its template gives it. */
    FunctionDefinition placeOrder() {
        return placeOrder;
    }

    /** The environment variables of a function, those that Lambda sets and those that lead to these servers. */
    Map<String, String> environment(FunctionDefinition function) {
        return function.fullEnvironment(run.servers().environment(), region);
    }

    /** Places an order through the gateway, and returns what the gateway sent to the function. Its token lasts an hour. */
    Event event() {
        var key = UUID.randomUUID().toString();
        var answer = shop.post("/orders", shop.token("alice"), Map.of("Idempotency-Key", key), BODY);
        var event = served;
        if (answer.status() != 201 || event == null) {
            throw new IllegalStateException("an order was answered with %s: %s"
                    .formatted(answer.status(), answer.response().body()));
        }
        return new Event(new String(event, StandardCharsets.UTF_8), key);
    }

    @Override
    public void close() {
        run.close();
    }
}
