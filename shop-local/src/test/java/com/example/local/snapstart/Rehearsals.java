package com.example.local.snapstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The environment of a function whose every dependency is the {@link ScriptedCloud}. */
public final class Rehearsals {

    public static final String CLIENT = "people";

    private Rehearsals() {}

    public static Map<String, String> environment(String function, String url) {
        var environment = new HashMap<>(Map.of(
                "MAIN_CLASS",
                DeployedFunctions.mainClasses().get(function),
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                function,
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "snap-start",
                "AWS_LAMBDA_FUNCTION_NAME",
                function,
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL",
                url,
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local"));
        environment.putAll(Map.of(
                "ORDERS_TABLE",
                "orders",
                "CUSTOMER_KEYS_TABLE",
                "customer-keys",
                "INVENTORY_TABLE",
                "inventory",
                "SALES_TABLE",
                "sales",
                "FIELD_KEY_ID",
                "field-key",
                "EVENTS_STREAM",
                "events",
                "AUDIT_BUCKET",
                "audit",
                "ARCHIVE_BUCKET",
                "archive"));
        environment.putAll(Map.of(
                "STOCK_REQUESTS_QUEUE_URL",
                url + "/000000000000/stock-requests",
                "STOCK_OUTCOMES_QUEUE_URL",
                url + "/000000000000/stock-outcomes",
                "TOKEN_ISSUER",
                issuer(url),
                "TOKEN_CLIENTS",
                CLIENT));
        return environment;
    }

    /**
     * The event of an example, with a token of the pool.
     *
     * @param url of the {@link ScriptedCloud}
     */
    static String event(JsonNode example, ScriptedPool pool, String url) throws GeneralSecurityException {
        var token = example.has("claims") ? pool.token(issuer(url), CLIENT, example.path("claims")) : "";
        return example.path("event").toString().replace("${token}", token).replace("${callback}", url + "/callback");
    }

    static void assertSuccess(String answer) {
        var json = JsonMapper.shared().readTree(answer);
        assertThat(json.path("statusCode").asInt(200)).as(answer).isBetween(200, 299);
        assertThat(json.path("batchItemFailures")).as(answer).isEmpty();
    }

    public static String issuer(String url) {
        return url + "/pool";
    }
}
