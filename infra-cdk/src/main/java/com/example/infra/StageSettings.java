package com.example.infra;

import com.example.infra.data.DataProtection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kinesis.StreamMode;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * The settings that differ between stages; everything else is the same in each.
 *
 * @param removal retains or deletes data and logs when their stack is deleted
 * @param guarded protects stacks, tables and the user pool against deletion
 * @param keyPendingWindow the time in which the deletion of the key can be cancelled
 * @param shards the number of shards of {@code OrderEvents}; null if it scales on demand
 * @param requestsPerSecond the rate limit of the API, except for placing orders
 * @param ordersPerSecond the rate limit for placing orders, at most half of the orders that can be decided
 * @param callbackUrl the page to which Cognito's hosted pages redirect after sign-in
 * @param createsLogRole creates the role by which API Gateway writes logs, one for each account and region
 * @param catalogue the items in stock when the stage is new
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
        boolean createsLogRole,
        List<CatalogueItem> catalogue) {

    /** A host that is reserved for documentation, and is nobody's. */
    private static final Pattern PLACEHOLDER = Pattern.compile("https://([\\w-]+\\.)*example\\.com([:/].*)?");

    static final String APP = "shop";

    /** All stages; the templates of the first are committed whole, those of the others as their differences from it. */
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

    /**
     * Returns the settings with those given on the command line: {@code -c callbackUrl=https://…}, and {@code -c
     * apiLogRole=existing} in an account that has a log role for API Gateway.
     *
     * <p>Throws {@link InvalidDefinition} if the callback URL is still a placeholder.
     *
     * @param context returns the value of a context key, or null
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Set up CloudWatch logging
     *     for REST APIs: one role for each account and region</a>
     */
    StageSettings deployedWith(Function<String, @Nullable Object> context) {
        var url = context.apply("callbackUrl") instanceof String given ? given : callbackUrl;
        if (PLACEHOLDER.matcher(url).matches()) {
            throw new InvalidDefinition(
                    "%s redirects to %s after sign-in, which is a placeholder: pass -c callbackUrl=https://…, or set callbackUrl in StageSettings"
                            .formatted(stage, url));
        }
        var logRole = context.apply("apiLogRole") instanceof String given ? given : "create";
        if (!List.of("create", "existing").contains(logRole)) {
            throw new InvalidDefinition("unknown apiLogRole '%s': choose create or existing".formatted(logRole));
        }
        return new StageSettings(
                stage,
                removal,
                guarded,
                pointInTimeRecovery,
                logRetention,
                streamMode,
                shards,
                eventRetention,
                keyPendingWindow,
                requestsPerSecond,
                ordersPerSecond,
                url,
                logRole.equals("create"),
                catalogue);
    }

    /** Returns the explicit name of a resource of this stage, such as {@code shop-dev-stock-requests}. */
    String named(String thing) {
        return APP + "-" + stage + "-" + thing;
    }

    DataProtection dataProtection() {
        return new DataProtection(guarded, pointInTimeRecovery, removal);
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
                true,
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
                true,
                List.of());
    }
}
