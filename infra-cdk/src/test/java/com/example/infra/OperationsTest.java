package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.monitoring.Runbook;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class OperationsTest {

    private final StageTemplates stage;
    private final List<Resource> alarms;

    OperationsTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.alarms = this.stage.resources("AWS::CloudWatch::Alarm");
    }

    @Test
    void sayWhatToDoAndTellTheTopic() {
        assertThat(alarms).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.property("AlarmDescription").asString()).hasSizeBetween(60, 1000);
            assertThat(alarm.target(alarm.property("AlarmActions").path(0)).type())
                    .isEqualTo("AWS::SNS::Topic");
        });
    }

    @Test
    void watchEveryDeadLetterQueueAndEveryQueue() {
        assertThat(stage.resources("AWS::SQS::Queue"))
                .isNotEmpty()
                .allSatisfy(queue -> assertThat(watched(
                                queue.name().endsWith("DeadLetters")
                                        ? "ApproximateNumberOfMessagesVisible"
                                        : "ApproximateAgeOfOldestMessage"))
                        .contains("Data/" + queue.name()));
    }

    @Test
    void watchEveryFunctionForErrorsAndThrottles() {
        for (var metric : List.of("Errors", "Throttles")) {
            assertThat(watched(metric))
                    .containsExactlyInAnyOrderElementsOf(stage.resources("AWS::Lambda::Function").stream()
                            .map(Resource::toString)
                            .toList());
        }
    }

    @Test
    void watchEveryStreamForLateAndParkedRecords() {
        var sources = stage.resources("AWS::Lambda::EventSourceMapping").stream()
                .filter(source -> source.property("ScalingConfig").isMissingNode())
                .toList();

        for (var metric : List.of("OnFailureDestinationDeliveredEventCount", "DroppedEventCount")) {
            assertThat(watched(metric))
                    .containsExactlyInAnyOrderElementsOf(
                            sources.stream().map(Resource::toString).toList());
        }
        for (var metric : List.of("IteratorAge", "DestinationDeliveryFailures")) {
            assertThat(watched(metric))
                    .containsExactlyInAnyOrderElementsOf(sources.stream()
                            .map(source -> source.toString().replace("/Source", ""))
                            .toList());
        }
        assertThat(sources)
                .allSatisfy(source -> assertThat(source.property("MetricsConfig")
                                .path("Metrics")
                                .path(0)
                                .asString())
                        .isEqualTo("EventCount"));
    }

    /** Under the names the kit counts with: two dimensions, of which the service's is taken from the main class. */
    @Test
    void watchStockThatIsHeldWithoutDecision() {
        watches("HeldWithoutDecision", "Inventory", "RemindHeldFunction", "inventory-service", 2 * 5 * 60);
    }

    /** A slot that differs is counted each 40 to 50 minutes; what nobody answers is counted by each run. */
    @Test
    void watchOrdersThatDiffer() {
        watches("OrdersDiffer", "Orders", "AuditOrdersFunction", "orders-service", 2 * 30 * 60);
        watches("AuditUnanswered", "Orders", "AuditOrdersFunction", "orders-service", 2 * 5 * 60);
    }

    /** A run counts what is unanswered, zero too: where nothing is counted, no audit runs. */
    @Test
    void watchAnAuditThatDoesNotRun() {
        assertThat(alarm("AuditUnanswered").property("TreatMissingData").asString())
                .isEqualTo("breaching");
    }

    private void watches(String name, String stack, String functionName, String module, int period) {
        var alarm = alarm(name);
        var function = stage.resource("AWS::Lambda::Function", functionName);
        var main = function.property("Environment").path("Variables").path("MAIN_CLASS");
        Set<String> kit = CompiledModule.in(Synthesis.REPOSITORY, "service-kit").texts();

        assertThat(alarm.property("Threshold").asInt(-1)).isZero();
        assertThat(alarm.property("ComparisonOperator").asString()).isEqualTo("GreaterThanThreshold");
        assertThat(kit).contains(alarm.property("Namespace").asString());
        assertThat(CompiledModule.in(Synthesis.REPOSITORY, module).texts())
                .contains(alarm.property("MetricName").asString());
        assertThat(alarm.property("Dimensions").findValuesAsString("Name"))
                .containsExactlyInAnyOrder("service", "function")
                .allMatch(kit::contains);
        assertThat(alarm.property("Dimensions"))
                .map(dimension -> alarm.readable(dimension.path("Value")))
                .contains(stack + "/" + functionName)
                .anyMatch(value -> main.asString().toLowerCase(Locale.ROOT).endsWith("." + value + "application"));
        assertThat(alarm.property("Period").asInt()).isGreaterThanOrEqualTo(period);
    }

    /** Lambda counts no error where a function answers 503: the kit counts it, and each function that can is watched. */
    @Test
    void watchEveryFunctionOfTheApiForServicesThatDoNotAnswer() {
        assertThat(kitsAlarms("dependency_unavailable"))
                .containsExactlyInAnyOrderElementsOf(stage.resources("AWS::Lambda::Permission").stream()
                        .filter(permission ->
                                permission.property("Principal").asString("").startsWith("apigateway"))
                        .map(permission -> permission.target(permission.property("FunctionName")))
                        .map(alias ->
                                alias.target(alias.property("FunctionName")).toString())
                        .distinct()
                        .toList());
    }

    @Test
    void watchEveryFunctionThatMayUseAKeyForWhatDoesNotOpen() {
        assertThat(kitsAlarms("tampered"))
                .containsExactlyInAnyOrderElementsOf(stage.resources("AWS::Lambda::Function").stream()
                        .filter(function -> function.property("Environment")
                                .path("Variables")
                                .has("FIELD_KEY_ID"))
                        .map(Resource::toString)
                        .toList());
    }

    /** Alarms on a metric of the kit name the function, and everything else as the kit does. */
    private List<String> kitsAlarms(String metric) {
        Set<String> kit = CompiledModule.in(Synthesis.REPOSITORY, "service-kit").texts();
        assertThat(kit).contains(metric);
        return alarms.stream()
                .filter(alarm -> alarm.property("MetricName").asString("").equals(metric))
                .map(alarm -> {
                    assertThat(kit).contains(alarm.property("Namespace").asString());
                    assertThat(alarm.property("Threshold").asInt(-1)).isZero();
                    assertThat(alarm.property("Statistic").asString()).isEqualTo("Sum");
                    assertThat(alarm.property("ComparisonOperator").asString()).isEqualTo("GreaterThanThreshold");
                    assertThat(alarm.property("TreatMissingData").asString()).isEqualTo("notBreaching");
                    assertThat(alarm.property("Dimensions").findValuesAsString("Name"))
                            .containsExactly("function", "service");
                    return alarm.readable(alarm.property("Dimensions").path(0).path("Value"));
                })
                .toList();
    }

    /** The dimension {@code service} is what the kit makes of the function's main class. */
    @Test
    void nameTheServiceAsItsFunctionsDo() {
        assertThat(alarms)
                .filteredOn(alarm -> alarm.property("Namespace").asString("").equals("Shop"))
                .isNotEmpty()
                .allSatisfy(alarm -> {
                    var dimensions = alarm.property("Dimensions");
                    var function = alarm.target(dimensions.path(0).path("Value"));
                    var main = function.property("Environment")
                            .path("Variables")
                            .path("MAIN_CLASS")
                            .asString();
                    var service = dimensions.path(1).path("Value").asString();
                    assertThat(main.toLowerCase(Locale.ROOT)).endsWith("." + service + "application");
                });
    }

    /** The path of the runbook ends the description, and the runbook has the sections that an operator needs. */
    @Test
    void nameTheRunbookThatGoesOn() {
        assertThat(alarms).isNotEmpty().allSatisfy(alarm -> {
            var advice = alarm.property("AlarmDescription").asString();
            var runbook = advice.substring(advice.lastIndexOf(' ') + 1);
            assertThat(runbook).startsWith("docs/runbooks/");
            assertThat(Synthesis.REPOSITORY.resolve(runbook)).isRegularFile();
        });
    }

    /** A page for one kind of alarm says how to recognise it, where to look, what to do and when it is over. */
    @Test
    void haveARunbookForEachKind() {
        assertThat(Runbook.values()).allSatisfy(runbook -> {
            assertThat(Synthesis.REPOSITORY.resolve(runbook.path()))
                    .content()
                    .contains("\n## Symptom\n", "\n## Look\n", "\n## Act\n", "\n## Verify\n");
            assertThat(alarms)
                    .anyMatch(alarm ->
                            alarm.property("AlarmDescription").asString().endsWith(" " + runbook.path()));
        });
    }

    /**
     * CloudWatch may not use the key that SNS has by default, and a topic's policy replaces the one that lets alarms publish.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services">Enable
     *     compatibility between event sources from AWS services and encrypted topics</a>
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html">Example cases for Amazon SNS
     *     access control</a>
     */
    @Test
    void publishToATopicThatIsEncryptedAndThatAlarmsMayUse() {
        var topics = stage.resources("AWS::SNS::Topic");
        assertThat(topics).isNotEmpty().allSatisfy(topic -> {
            var key = topic.target(topic.property("KmsMasterKeyId"));
            assertThat(allowedToAlarms(key.property("KeyPolicy"))).contains("kms:Decrypt", "kms:GenerateDataKey*");
            var policy = policyOf(topic);
            assertThat(allowedToAlarms(policy)).containsExactly("sns:Publish");
            assertThat(policy.path("Statement"))
                    .anySatisfy(statement -> assertThat(statement.toString())
                            .contains("\"Deny\"", "\"sns:Publish\"", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"));
        });
    }

    private JsonNode policyOf(Resource topic) {
        return stage.resources("AWS::SNS::TopicPolicy").stream()
                .filter(policy -> policy.property("Topics")
                        .valueStream()
                        .anyMatch(reference -> policy.target(reference).equals(topic)))
                .findFirst()
                .orElseThrow()
                .property("PolicyDocument");
    }

    /** Returns the actions that a policy allows CloudWatch for alarms of the same account. */
    private static List<String> allowedToAlarms(JsonNode policy) {
        return policy.path("Statement")
                .valueStream()
                .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                .filter(statement ->
                        statement.path("Principal").path("Service").asString("").equals("cloudwatch.amazonaws.com"))
                .filter(statement -> statement
                        .path("Condition")
                        .toString()
                        .equals("{\"StringEquals\":{\"aws:SourceAccount\":{\"Ref\":\"AWS::AccountId\"}}}"))
                .flatMap(statement -> Resource.all(statement.path("Action")).stream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void watchTheApi() {
        assertThat(watched("5XXError")).hasSize(1);
        assertThat(stage.resources("AWS::CloudWatch::Dashboard")).hasSize(1);
    }

    private Resource alarm(String name) {
        return stage.resource("AWS::CloudWatch::Alarm", name);
    }

    /** Returns the resources that alarms on a metric watch: the values of its first dimension. */
    private List<String> watched(String metric) {
        return alarms.stream()
                .filter(alarm -> alarm.property("MetricName").asString("").equals(metric))
                .map(alarm ->
                        alarm.readable(alarm.property("Dimensions").path(0).path("Value")))
                .toList();
    }
}
