package com.example.infra;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kinesis.StreamMode;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * All that differs between the stages; what is not here is the same in each.
 *
 * @param removal what becomes of data and logs when their stack is deleted
 * @param guarded whether deleting a stack, a table or the user pool must be allowed by hand first
 * @param keyPendingWindow how long a deleted key can still be called back
 * @param shards how many shards {@code order-events} has; none where it scales on demand
 * @param requestsPerSecond how many calls API Gateway lets through, those that place orders apart
 * @param ordersPerSecond how many orders it takes: at most half of what the queues' functions can decide
 * @param callbackUrl where Cognito's hosted pages send a person who signed in
 * @param catalogue what is in stock when the stage is new
 */
record StageSettings(
        String stage,
        RemovalPolicy removal,
        boolean guarded,
        boolean pointInTimeRecovery,
        RetentionDays logRetention,
        StreamMode streamMode,
        @Nullable Integer shards,
        Duration eventRetention,
        Duration keyPendingWindow,
        int requestsPerSecond,
        int ordersPerSecond,
        String callbackUrl,
        List<CatalogueItem> catalogue) {

    static final String APP = "shop";

    /** Every stage; the templates of the first are committed whole, those of the others by how they differ from it. */
    static final List<String> STAGES = List.of("dev", "prod");

    /**
     * The five invocations that each queue's mapping allows decide 194 orders a second, as measured by {@code ./run demo}. To
     * admit more, raise the mappings' concurrency first: a test in {@code simulation} compares.
     */
    private static final int ORDERS_PER_SECOND = 90;

    static StageSettings of(@Nullable String stage) {
        return switch (stage) {
            case "dev" -> dev();
            case "prod" -> prod();
            case null -> throw new InvalidDefinition("no stage given: choose one with -c stage=dev or -c stage=prod");
            default -> throw new InvalidDefinition("unknown stage '%s': choose dev or prod".formatted(stage));
        };
    }

    /** The name of a thing of this stage, for the few that need one: {@code shop-dev-stock-requests}. */
    String named(String thing) {
        return APP + "-" + stage + "-" + thing;
    }

    private static StageSettings dev() {
        return new StageSettings(
                "dev",
                RemovalPolicy.DESTROY,
                false,
                false,
                RetentionDays.ONE_WEEK,
                StreamMode.PROVISIONED,
                1,
                Duration.days(1),
                Duration.days(7),
                1000,
                ORDERS_PER_SECOND,
                "http://localhost:8080/callback",
                List.of(
                        new CatalogueItem("TEA-GREEN-100", "Green tea, 100 g", 490, "EUR", 1000),
                        new CatalogueItem("TEA-BLACK-100", "Black tea, 100 g", 420, "EUR", 1000),
                        new CatalogueItem("TEA-OOLONG-50", "Oolong tea, 50 g", 780, "EUR", 200),
                        new CatalogueItem("CUP-WHITE", "Cup, white", 650, "EUR", 300),
                        new CatalogueItem("CUP-BLUE", "Cup, blue", 650, "EUR", 5)));
    }

    private static StageSettings prod() {
        return new StageSettings(
                "prod",
                RemovalPolicy.RETAIN,
                true,
                true,
                RetentionDays.THREE_MONTHS,
                StreamMode.ON_DEMAND,
                null,
                Duration.days(7),
                Duration.days(30),
                2000,
                ORDERS_PER_SECOND,
                "https://shop.example.com/callback",
                List.of());
    }
}
