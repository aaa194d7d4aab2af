package com.example.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.lambda.EchoApplication;
import com.example.kit.lambda.FunctionContext;
import com.example.kit.lambda.SpringFunctionHandler;
import com.example.kit.testing.Printed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", "echoFunction");

    @BeforeEach
    void logAsOnLambda() {
        var _ = new SpringFunctionHandler(ENVIRONMENT);
    }

    @Test
    void areOneLineOfTheLogInCloudWatchsFormat() {
        var metrics = new Metrics("orders", "Orders-SettleOrder-x7Y", NOON);

        var printed = Printed.by(() ->
                metrics.write(Metric.count("settled", 2), Metric.seconds("settle_latency", Duration.ofMillis(3_250))));

        assertThat(printed.lines()).hasSize(1);
        var line = JsonMapper.shared().readTree(printed).asObject().without("timestamp");
        assertThat(line).isEqualTo(JsonMapper.shared().readTree("""
                {"message": "metrics", "logger": "com.example.kit.metrics.Metrics", "level": "INFO",
                 "_aws": {
                   "Timestamp": 1772366400000,
                   "CloudWatchMetrics": [{
                     "Namespace": "Shop",
                     "Dimensions": [["service", "function"]],
                     "Metrics": [
                       {"Name": "settled", "Unit": "Count", "StorageResolution": 60},
                       {"Name": "settle_latency", "Unit": "Seconds", "StorageResolution": 1}]}]},
                 "service": "orders", "function": "Orders-SettleOrder-x7Y", "settled": 2, "settle_latency": 3.25}"""));
    }

    /** Lambda's log levels know a line by these two, and CloudWatch wants every dimension and metric at the root. */
    @Test
    void haveWhatLambdaAndCloudWatchLookFor() {
        var printed = Printed.by(() -> new Metrics("orders", "expireOrders", NOON).write(Metric.count("expired", 0)));

        var line = Printed.linesWith("_aws", printed).getFirst();
        assertThat(line.path("level").asString()).isEqualTo("INFO");
        assertThat(Instant.parse(line.path("timestamp").asString())).isNotNull();
        assertThat(line.path("expired").isNumber()).isTrue();
        for (var dimension : line.at("/_aws/CloudWatchMetrics/0/Dimensions/0")) {
            assertThat(line.path(dimension.asString()).isString()).isTrue();
        }
    }

    @Test
    void nameTheFunctionAsLambdaNamesItInItsOwn() {
        var deployed = new HashMap<>(ENVIRONMENT);
        deployed.put("AWS_LAMBDA_FUNCTION_NAME", "Shop-dev-Echo-1X2Y");

        assertThat(List.of(function(ENVIRONMENT), function(deployed)))
                .containsExactly("kit echoFunction", "kit Shop-dev-Echo-1X2Y");
    }

    private static String function(Map<String, String> environment) {
        var printed = Printed.by(() -> FunctionContext.start(environment, context -> {})
                .getBean(Metrics.class)
                .write());
        var line = Printed.linesWith("_aws", printed).getFirst();
        return line.path("service").asString() + " " + line.path("function").asString();
    }
}
