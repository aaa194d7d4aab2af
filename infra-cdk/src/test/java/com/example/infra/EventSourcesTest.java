package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class EventSourcesTest {

    private final String name;
    private final StageTemplates stage;
    private final List<Resource> sources;

    EventSourcesTest(String stage) {
        this.name = stage;
        this.stage = StageTemplates.of(stage);
        this.sources = this.stage.resources("AWS::Lambda::EventSourceMapping");
    }

    @Test
    void leadFromWhereToWhomTheDesignSays() {
        var routes = new TreeMap<String, String>();
        sources.forEach(source -> routes.put(functionOf(source), source.readable(source.property("EventSourceArn"))));

        assertThat(routes)
                .containsEntry("RequestStockFunction/Live", "Data/Orders")
                .containsEntry("PublishOrderEventsFunction/Live", "Data/Orders")
                .containsEntry("SettleOrderFunction/Live", "Data/StockOutcomes")
                .containsEntry("ReserveStockFunction/Live", "Data/StockRequests")
                .containsEntry("AnswerStockFunction/Live", "Data/Inventory")
                .containsEntry("PublishStockEventsFunction/Live", "Data/Inventory")
                .containsEntry("ProjectSalesFunction/Live", "Data/OrderEvents")
                .containsEntry("ArchiveEventsFunction/Live", "Data/OrderEvents");
    }

    @Test
    void callThePublishedVersion() {
        assertThat(sources)
                .allSatisfy(source -> assertThat(
                                source.target(source.property("FunctionName")).type())
                        .isEqualTo("AWS::Lambda::Alias"));
    }

    @Test
    void takePartialBatchesEverywhere() {
        assertThat(sources)
                .allSatisfy(source -> assertThat(
                                source.property("FunctionResponseTypes").path(0).asString())
                        .isEqualTo("ReportBatchItemFailures"));
    }

    @Test
    void readTablesAsTheDataModelSays() {
        assertThat(from("AWS::DynamoDB::Table")).isNotEmpty().allSatisfy(source -> {
            assertNumbers(source, 100, 0, 10, 6 * 3600);
            assertThat(source.property("EventSourceArn").toString()).contains("StreamArn");
        });
    }

    @Test
    void readOrderEventsAsTheDataModelSays() {
        assertThat(from("AWS::Kinesis::Stream"))
                .isNotEmpty()
                .allSatisfy(source -> assertNumbers(source, 500, 1, 5, 12 * 3600));
    }

    @Test
    void parkWhatFailsInS3() {
        assertThat(sources.stream()
                        .filter(source -> source.property("ScalingConfig").isMissingNode()))
                .isNotEmpty()
                .allSatisfy(source -> {
                    var destination = source.property("DestinationConfig")
                            .path("OnFailure")
                            .path("Destination");
                    assertThat(source.readable(destination)).isEqualTo("Data/FailedEventsBucket");
                    assertThat(source.property("BisectBatchOnFunctionError").asBoolean())
                            .isTrue();
                    assertThat(source.property("MaximumRetryAttempts").asInt(-1))
                            .isBetween(0, 10);
                    assertThat(source.property("MaximumRecordAgeInSeconds").asInt(-1))
                            .isBetween(60, 24 * 3600);
                });
    }

    @Test
    void takeFromQueuesAsOftenAtOnceAsTheStageAllows() {
        assertThat(from("AWS::SQS::Queue")).isNotEmpty().allSatisfy(source -> {
            assertThat(source.property("BatchSize").asInt()).isEqualTo(10);
            assertThat(source.property("ScalingConfig")
                            .path("MaximumConcurrency")
                            .asInt())
                    .isEqualTo(StageSettings.of(name).queueConcurrency());
        });
    }

    @Test
    void hideAMessageSixTimesAsLongAsItMayTake() {
        assertThat(from("AWS::SQS::Queue")).allSatisfy(source -> {
            var queue = source.target(source.property("EventSourceArn"));
            var alias = source.target(source.property("FunctionName"));
            var function = alias.target(alias.property("FunctionName"));
            assertThat(queue.property("VisibilityTimeout").asInt())
                    .isGreaterThanOrEqualTo(6 * function.property("Timeout").asInt());
        });
    }

    @Test
    void passOnTheEventsTheDataModelSays() {
        assertThat(eventTypes("RequestStockFunction"))
                .isEqualTo("[\"OrderPlaced\",\"OrderConfirmed\",\"OrderCancelled\",\"OrderExpired\"]");
        assertThat(eventTypes("PublishOrderEventsFunction")).isEqualTo("[{\"exists\":true}]");
        assertThat(eventTypes("AnswerStockFunction")).isEqualTo("[\"StockReserved\",\"StockRefused\"]");
        assertThat(eventTypes("PublishStockEventsFunction")).isEqualTo("[{\"exists\":true}]");
    }

    @Test
    void scheduleWithoutRepeatingAFailedCall() {
        var rates = new TreeMap<String, String>();
        for (var schedule : stage.resources("AWS::Scheduler::Schedule")) {
            var target = schedule.property("Target");
            rates.put(
                    schedule.target(target.path("Arn")).name(),
                    schedule.property("ScheduleExpression").asString());
            assertThat(target.path("RetryPolicy").path("MaximumRetryAttempts").asInt(-1))
                    .isZero();
            // Scheduler's own notification is one that the function's event type cannot be read from.
            assertThat(target.path("Input").asString()).isEqualTo("{}");
        }

        assertThat(rates)
                .containsEntry("ExpireOrdersFunction/Live", "rate(1 minute)")
                .containsEntry("RemindHeldFunction/Live", "rate(5 minutes)")
                .containsEntry("AuditOrdersFunction/Live", "rate(5 minutes)")
                .containsEntry("DigestReservationsFunction/Live", "rate(5 minutes)")
                .containsEntry("DigestSalesFunction/Live", "rate(5 minutes)");
        assertThat(stage.resources("AWS::Lambda::EventInvokeConfig"))
                .hasSameSizeAs(rates.keySet())
                .allSatisfy(config -> assertThat(
                                config.property("MaximumRetryAttempts").asInt(-1))
                        .isZero());
    }

    private List<Resource> from(String type) {
        return sources.stream()
                .filter(source ->
                        source.target(source.property("EventSourceArn")).type().equals(type))
                .toList();
    }

    private static void assertNumbers(Resource source, int batch, int window, int retries, int age) {
        assertThat(source.property("BatchSize").asInt(-1)).isEqualTo(batch);
        assertThat(source.property("MaximumBatchingWindowInSeconds").asInt(-1)).isEqualTo(window);
        assertThat(source.property("MaximumRetryAttempts").asInt(-1)).isEqualTo(retries);
        assertThat(source.property("MaximumRecordAgeInSeconds").asInt(-1)).isEqualTo(age);
        assertThat(source.property("ParallelizationFactor").asInt(-1)).isEqualTo(1);
        assertThat(source.property("StartingPosition").asString()).isEqualTo("TRIM_HORIZON");
    }

    private String eventTypes(String function) {
        var filters = stage.resource("AWS::Lambda::EventSourceMapping", function + "/Source")
                .property("FilterCriteria")
                .path("Filters");
        assertThat(filters.size()).isEqualTo(1);
        var pattern =
                JsonMapper.shared().readTree(filters.path(0).path("Pattern").asString());
        assertThat(pattern.path("eventName").valueStream().map(JsonNode::asString))
                .containsExactly("INSERT", "MODIFY");
        return pattern.path("dynamodb")
                .path("NewImage")
                .path("eventType")
                .path("S")
                .toString();
    }

    private static String functionOf(Resource source) {
        return source.target(source.property("FunctionName")).name();
    }
}
