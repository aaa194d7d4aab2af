package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.Printed;
import com.example.kit.testing.StreamEvents;
import com.example.orders.OrdersApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;

/** The metrics of {@code SettleOrder} and {@code ExpireOrders}. */
class OrderMetricsTest {

    private static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final String RESERVED = EventExamples.read("stock-reserved");
    private static final String SCHEDULED = "{}";

    private final DynamoDbClient dynamoDb = LocalAws.clients(Service.DYNAMODB).dynamoDb();
    private final String table = "orders-" + UUID.randomUUID();

    @BeforeEach
    void createTable() {
        dynamoDb.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(
                        attribute("pk", ScalarAttributeType.S),
                        attribute("openShard", ScalarAttributeType.N),
                        attribute("expiresAt", ScalarAttributeType.S))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("open")
                        .keySchema(key("openShard", KeyType.HASH), key("expiresAt", KeyType.RANGE))
                        .projection(projected -> projected.projectionType(ProjectionType.KEYS_ONLY))
                        .build()));
    }

    @Test
    void saysHowLongAnOrderWaitedSecondBySecond() {
        pendingSince(Duration.ofSeconds(90));

        assertThat(told("settleOrderFunction", StreamEvents.sqs(List.of(RESERVED))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("service").asString()).isEqualTo("orders");
                    assertThat(line.path("settle_latency").asDouble()).isBetween(90.0, 150.0);
                    var metric = line.at("/_aws/CloudWatchMetrics/0/Metrics/0");
                    assertThat(metric.path("Unit").asString()).isEqualTo("Seconds");
                    assertThat(metric.path("StorageResolution").asInt()).isOne();
                });
    }

    @Test
    void measuresAnOrderThatIsSettledTwiceOnce() {
        pendingSince(Duration.ofSeconds(1));

        assertThat(told("settleOrderFunction", StreamEvents.sqs(List.of(RESERVED, RESERVED, "{}"))))
                .hasSize(1);
    }

    @Test
    void countsWhatExpiredAlsoWhereNothingDid() {
        assertThat(expired()).containsExactly(0);

        pendingSince(Duration.ofMinutes(6));
        assertThat(expired()).containsExactly(1);
        assertThat(expired()).containsExactly(0);
    }

    /** An alarm on the count has to distinguish a failed run from a timer that does not run. */
    @Test
    void countsWhatExpiredWhereNoShardCanBeRead() throws IOException {
        try (var refusing = HttpServer.start(OrderMetricsTest::denied)) {
            var environment = environment("expireOrdersFunction");
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", refusing.uri().toString());
            var handler = new SpringFunctionHandler(environment);

            var printed = Printed.by(() -> assertThatThrownBy(() -> Bytes.call(handler, SCHEDULED))
                    .hasMessageContaining("expireOrdersFunction failed"));

            assertThat(Printed.linesWith("_aws", printed))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.path("expired").asInt(-1)).isZero());
        }
    }

    private static HttpResponse denied(HttpRequest request) {
        return HttpResponse.of(400, "application/x-amz-json-1.0", """
                {"__type": "com.amazon.coral.service#AccessDeniedException"}""");
    }

    private List<Integer> expired() {
        return told("expireOrdersFunction", SCHEDULED).stream()
                .map(line -> line.path("expired").asInt(-1))
                .toList();
    }

    private void pendingSince(Duration wait) {
        var placedAt = Instant.now().minus(wait);
        var line = new Attributes().string("sku", "TEA-GREEN").number("quantity", 1);
        var placed = new Attributes().string("status", "PENDING").instant("at", placedAt);
        dynamoDb.putItem(put -> put.tableName(table)
                .item(new Attributes()
                        .string("pk", "ORDER#" + ORDER)
                        .string("orderId", ORDER)
                        .string("ownerId", "alice")
                        .string("status", "PENDING")
                        .number("version", 1)
                        .instant("placedAt", placedAt)
                        .instant("expiresAt", placedAt.plus(Duration.ofMinutes(5)))
                        .number("openShard", 0)
                        .list("lines", List.of(line), each -> each)
                        .list("history", List.of(placed), each -> each)
                        .bytes("contact", "sealed".getBytes(StandardCharsets.UTF_8))
                        .number("keyVersion", 1)
                        .build()));
    }

    /** Returns the metric lines of one invocation, through a handler that configures logging as on Lambda. */
    private List<JsonNode> told(String function, String event) {
        var handler = new SpringFunctionHandler(environment(function));
        return Printed.linesWith("_aws", Printed.by(() -> Bytes.call(handler, event)));
    }

    private Map<String, String> environment(String function) {
        var environment = new HashMap<>(LocalAws.environment(Service.DYNAMODB, Service.XRAY));
        environment.put("MAIN_CLASS", OrdersApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        environment.put("ORDERS_TABLE", table);
        return environment;
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }
}
