package com.example.inventory.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.inventory.InventoryTable;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.FaultyServer;
import com.example.kit.testing.FaultyServer.Fault;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import java.net.URI;
import java.util.HashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table fails in each way a service can fail, and comes back. */
class OutagesTest {

    private static final DocumentedApi API = DocumentedApi.of("inventory");
    private static final InventoryTable TABLE = InventoryTable.create();
    private static final String MANAGER = SamplePool.token(Person.MANAGER, "stock/read", "stock/write");
    private static final FixedContext SHORT = new FixedContext(2_000);

    @AutoClose
    private final FaultyServer dynamoDb =
            FaultyServer.before(URI.create(TABLE.environment("any").get("AWS_ENDPOINT_URL_DYNAMODB")));

    private final RequestStreamHandler adjustStock = function("adjustStockFunction");
    private final RequestStreamHandler getStock = function("getStockFunction");
    private final RequestStreamHandler listStock = function("listStockFunction");

    @ParameterizedTest
    @EnumSource
    void answerWhatCannotBeDoneAndThenDoIt(Fault fault) {
        var sku = "TEA-" + fault.name().replace("_", "");
        dynamoDb.fail(fault);

        assertThat(add(sku, SHORT)).isEqualTo(503);
        assertThat(get(sku, SHORT)).isEqualTo(503);
        assertThat(list(SHORT)).isEqualTo(503);
        assertThat(TABLE.item("SKU#" + sku)).isEmpty();

        dynamoDb.recover();
        assertThat(add(sku, new FixedContext())).isEqualTo(201);
        assertThat(get(sku, new FixedContext())).isEqualTo(200);
        assertThat(list(new FixedContext())).isEqualTo(200);
    }

    private int add(String sku, FixedContext context) {
        var item = ProxyEvent.of("PUT", "/stock/" + sku)
                .pathParameter("sku", sku)
                .header("If-None-Match", "*")
                .json("{\"name\": \"Sencha\", \"unitPrice\": 750, \"currency\": \"EUR\", \"received\": 12}");
        return documented("adjustStock", item.token(MANAGER).sentTo(adjustStock, context));
    }

    private int get(String sku, FixedContext context) {
        var item = ProxyEvent.of("GET", "/stock/" + sku).pathParameter("sku", sku);
        return documented("getStock", item.token(MANAGER).sentTo(getStock, context));
    }

    private int list(FixedContext context) {
        return documented(
                "listStock", ProxyEvent.of("GET", "/stock").token(MANAGER).sentTo(listStock, context));
    }

    private static int documented(String operation, Answer answer) {
        return API.documented(operation, answer).status();
    }

    private RequestStreamHandler function(String name) {
        var environment = new HashMap<>(TABLE.environment(name));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        return new SpringFunctionHandler(environment);
    }
}
