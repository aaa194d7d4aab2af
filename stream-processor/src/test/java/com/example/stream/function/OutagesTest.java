package com.example.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.FaultyServer;
import com.example.kit.testing.FaultyServer.Fault;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.stream.SalesTable;
import java.net.URI;
import java.util.HashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table fails in each way a service can fail, and comes back. */
class OutagesTest {

    private static final DocumentedApi API = DocumentedApi.of("sales");
    private static final SalesTable TABLE = SalesTable.create();
    private static final String ANALYST = SamplePool.token(Person.ANALYST, "sales/read");

    @AutoClose
    private final FaultyServer dynamoDb =
            FaultyServer.before(URI.create(TABLE.environment("any").get("AWS_ENDPOINT_URL_DYNAMODB")));

    private final RequestStreamHandler getSales = function("getSalesFunction");

    @ParameterizedTest
    @EnumSource
    void answerWhatCannotBeReadAndThenReadIt(Fault fault) {
        dynamoDb.fail(fault);
        assertThat(get(new FixedContext(2_000))).isEqualTo(503);

        dynamoDb.recover();
        assertThat(get(new FixedContext())).isEqualTo(200);
    }

    private int get(FixedContext context) {
        var sales = ProxyEvent.of("GET", "/sales").query("from", "2026-03").token(ANALYST);
        return API.documented("getSales", sales.sentTo(getSales, context)).status();
    }

    private RequestStreamHandler function(String name) {
        var environment = new HashMap<>(TABLE.environment(name));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        return new SpringFunctionHandler(environment);
    }
}
