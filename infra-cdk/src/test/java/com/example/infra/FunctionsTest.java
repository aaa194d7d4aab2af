package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"dev", "prod"})
class FunctionsTest {

    private final StageTemplates stage;
    private final List<Resource> functions;

    FunctionsTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.functions = this.stage.resources("AWS::Lambda::Function");
    }

    @Test
    void areThoseOfTheDesign() {
        var timeouts = new TreeMap<String, Integer>();
        functions.forEach(function ->
                timeouts.put(function.name(), function.property("Timeout").asInt()));

        assertThat(timeouts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PlaceOrderFunction", 10),
                        Map.entry("GetOrderFunction", 10),
                        Map.entry("ListOrdersFunction", 10),
                        Map.entry("CancelOrderFunction", 10),
                        Map.entry("RequestStockFunction", 30),
                        Map.entry("PublishOrderEventsFunction", 30),
                        Map.entry("SettleOrderFunction", 10),
                        Map.entry("ExpireOrdersFunction", 50),
                        Map.entry("AuditOrdersFunction", 50),
                        Map.entry("GetStockFunction", 10),
                        Map.entry("ListStockFunction", 10),
                        Map.entry("AdjustStockFunction", 10),
                        Map.entry("ReserveStockFunction", 10),
                        Map.entry("RemindHeldFunction", 50),
                        Map.entry("DigestReservationsFunction", 50),
                        Map.entry("AnswerStockFunction", 30),
                        Map.entry("PublishStockEventsFunction", 30),
                        Map.entry("SeedCatalogueFunction", 60),
                        Map.entry("ProjectSalesFunction", 60),
                        Map.entry("ArchiveEventsFunction", 60),
                        Map.entry("DigestSalesFunction", 50),
                        Map.entry("GetSalesFunction", 10)));
    }

    @Test
    void runOnJava25AndArm() {
        assertThat(functions).allSatisfy(function -> {
            assertThat(function.property("Runtime").asString()).isEqualTo("java25");
            assertThat(function.property("Architectures").path(0).asString()).isEqualTo("arm64");
            assertThat(function.property("MemorySize").asInt()).isEqualTo(1024);
        });
    }

    @Test
    void areAllTraced() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(
                                function.property("TracingConfig").path("Mode").asString())
                        .isEqualTo("Active"));
    }

    @Test
    void runTheBeanOfTheirName() {
        assertThat(functions).allSatisfy(function -> {
            var variables = function.property("Environment").path("Variables");
            assertThat(variables.path("SPRING_CLOUD_FUNCTION_DEFINITION").asString())
                    .isEqualTo(Introspector.decapitalize(function.name()));
            assertThat(variables.path("MAIN_CLASS").asString()).startsWith("com.example.");
        });
    }

    @Test
    void nameTheArtifactTheyArePackagedIn() {
        assertThat(functions).allSatisfy(function -> {
            var artifact = function.json().path("Metadata").path("Artifact").asString();
            assertThat(artifact).isIn("orders-service", "inventory-service", "stream-processor");
            assertThat(function.property("Code").path("S3Key").asString()).isEqualTo("asset:" + artifact);
        });
    }

    @Test
    void areEachPublishedBehindAnAlias() {
        assertThat(functions).allSatisfy(function -> {
            assertThat(function.property("SnapStart").path("ApplyOn").asString())
                    .isEqualTo("PublishedVersions");
            var alias = stage.resource("AWS::Lambda::Alias", function.name() + "/Live");
            assertThat(alias.property("Name").asString()).isEqualTo("live");
            assertThat(alias.target(alias.property("FunctionVersion")).name())
                    .isEqualTo(function.name() + "/CurrentVersion");
        });
        assertThat(stage.resources("AWS::Lambda::Alias")).hasSameSizeAs(functions);
    }

    @Test
    void haveARoleEachThatOnlyLambdaTakes() {
        assertThat(functions.stream()
                        .map(function ->
                                function.target(function.property("Role")).name()))
                .doesNotHaveDuplicates();
        assertThat(functions).allSatisfy(function -> {
            var role = function.target(function.property("Role"));
            assertThat(role.property("AssumeRolePolicyDocument").findValuesAsString("Service"))
                    .containsExactly("lambda.amazonaws.com");
        });
    }

    @Test
    void writeJsonToALogGroupOfTheirOwnThatForgets() {
        assertThat(functions).allSatisfy(function -> {
            var logging = function.property("LoggingConfig");
            var logs = function.target(logging.path("LogGroup"));
            assertThat(logging.path("LogFormat").asString()).isEqualTo("JSON");
            assertThat(logs.name()).isEqualTo(function.name() + "/Logs");
            assertThat(logs.property("RetentionInDays").asInt()).isBetween(1, 366);
        });
    }

    /** A new account can run ten functions at a time: a share set aside for one would be taken from all. */
    @Test
    void reserveNoConcurrency() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(function.property("ReservedConcurrentExecutions")
                                .isMissingNode())
                        .isTrue());
    }

    @Test
    void knowTheIssuerOnlyIfTheyAnswerHttp() {
        var permitted = stage.resources("AWS::Lambda::Permission").stream()
                .map(permission ->
                        permission.target(permission.property("FunctionName")).name());

        assertThat(functions.stream()
                        .filter(function -> function.property("Environment")
                                .path("Variables")
                                .has("TOKEN_ISSUER"))
                        .map(function -> function.name() + "/Live"))
                .containsExactlyInAnyOrderElementsOf(permitted.toList());
    }
}
