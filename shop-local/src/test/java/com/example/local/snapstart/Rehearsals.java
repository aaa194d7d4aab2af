package com.example.local.snapstart;

import java.util.HashMap;
import java.util.Map;

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

    public static String issuer(String url) {
        return url + "/pool";
    }
}
