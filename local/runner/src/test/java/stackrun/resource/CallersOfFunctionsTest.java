package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.resource.property.ResourceProperties;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.Assets;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Event source mappings and schedules: enabled or disabled, created or refused.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-eventsourcemapping.html">AWS::Lambda::EventSourceMapping</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-scheduler-schedule.html">AWS::Scheduler::Schedule</a>
 */
class CallersOfFunctionsTest {

    private static final String STREAM = """
            {"EventSourceArn":"arn:aws:kinesis:eu-west-1:000000000000:stream/events","FunctionName":"Work",\
            "StartingPosition":"TRIM_HORIZON"%s}""";
    private static final String TABLE = """
            {"EventSourceArn":"arn:aws:dynamodb:eu-west-1:000000000000:table/T/stream/1","FunctionName":"Work",\
            "StartingPosition":"AT_TIMESTAMP","StartingPositionTimestamp":1767225600.5}""";
    private static final String INVOKE_CONFIG = """
            {"FunctionName":"Work","Qualifier":"live","MaximumRetryAttempts":0,\
            "DestinationConfig":{"OnFailure":{"Destination":"%s"}}}""";

    @ParameterizedTest
    @CsvSource({"'',true", "',\"Enabled\":true',true", "',\"Enabled\":false',false", "',\"Enabled\":\"false\"',false"})
    void pollsForAMappingThatIsEnabled(String enabled, boolean polls) {
        var plan = plan(new EventSourceMappingType(), STREAM.formatted(enabled));

        assertThat(plan.steps().stream().anyMatch(step -> step.phase() == Plan.Phase.EVENT_SOURCES))
                .isEqualTo(polls);
    }

    @ParameterizedTest
    @CsvSource({"'',true", "',\"State\":\"ENABLED\"',true", "',\"State\":\"DISABLED\"',false"})
    void callsForAScheduleThatIsEnabled(String state, boolean calls) {
        var plan = plan(new ScheduleType(Place.DEFAULT), """
                {"ScheduleExpression":"rate(1 minute)","Target":{"Arn":"Work","RoleArn":"role",\
                "RetryPolicy":{"MaximumRetryAttempts":3},"DeadLetterConfig":{"Arn":"queue"}}%s}""".formatted(state));

        assertThat(plan.steps().stream().anyMatch(step -> step.phase() == Plan.Phase.SCHEDULES))
                .isEqualTo(calls);
    }

    /**
     * Up to 15 minutes, and one batch of a shard at a time.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">TumblingWindowInSeconds</a>
     */
    @ParameterizedTest
    @CsvSource({
        "'\"TumblingWindowInSeconds\":-1',/TumblingWindowInSeconds",
        "'\"TumblingWindowInSeconds\":901',/TumblingWindowInSeconds",
        "'\"TumblingWindowInSeconds\":30,\"ParallelizationFactor\":2',/ParallelizationFactor"
    })
    void refusesWindowsThatLambdaDoesNotTake(String properties, String path) {
        assertThatThrownBy(() -> plan(new EventSourceMappingType(), STREAM.formatted("," + properties)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"TumblingWindowInSeconds\":0,\"ParallelizationFactor\":2'",
        "'\"TumblingWindowInSeconds\":900,\"ParallelizationFactor\":1'"
    })
    void takesWindowsThatLambdaTakes(String properties) {
        assertThat(plan(new EventSourceMappingType(), STREAM.formatted("," + properties))
                        .steps())
                .isNotEmpty();
    }

    @Test
    void beginsAtATimeInKinesisOnly() {
        var kinesis = STREAM.formatted("").replace("TRIM_HORIZON", "AT_TIMESTAMP");

        assertThat(plan(
                                new EventSourceMappingType(),
                                kinesis.replace("}", ",\"StartingPositionTimestamp\":1767225600}"))
                        .steps())
                .isNotEmpty();
        assertThatThrownBy(() -> plan(new EventSourceMappingType(), kinesis))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("StartingPositionTimestamp");
        assertThatThrownBy(() -> plan(new EventSourceMappingType(), TABLE))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("AT_TIMESTAMP");
    }

    @Test
    void refusesDestinationsThatDoNotRunHere() {
        var topic = "arn:aws:sns:eu-west-1:000000000000:topic";

        assertThatThrownBy(() -> plan(
                        new EventSourceMappingType(),
                        STREAM.formatted(
                                ",\"DestinationConfig\":{\"OnFailure\":{\"Destination\":\"%s\"}}".formatted(topic))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(topic);
        assertThatThrownBy(() -> plan(new EventInvokeConfigType(Place.DEFAULT), INVOKE_CONFIG.formatted(topic)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(topic);
        assertThat(plan(new EventInvokeConfigType(Place.DEFAULT), INVOKE_CONFIG.formatted("arn:aws:s3:::bucket"))
                        .steps())
                .hasSize(1);
    }

    @Test
    void readsTheMappingOfAStreamAsItsTemplateHasIt() {
        var mapping = mapping(STREAM.formatted("""
                ,"BatchSize":7,"MaximumBatchingWindowInSeconds":3,"ParallelizationFactor":2,\
                "BisectBatchOnFunctionError":true,"MaximumRetryAttempts":4,"MaximumRecordAgeInSeconds":60,\
                "FunctionResponseTypes":["ReportBatchItemFailures"],\
                "DestinationConfig":{"OnFailure":{"Destination":"arn:aws:s3:::failed"}},\
                "FilterCriteria":{"Filters":[{"Pattern":"{\\"n\\":[1]}"},{"Pattern":"{\\"n\\":[2]}"}]}"""));

        assertThat(mapping)
                .isInstanceOfSatisfying(
                        StreamMapping.class,
                        stream -> assertThat(stream)
                                .isEqualTo(new StreamMapping(
                                        Ids.uuid("Orders/Caller"),
                                        "Work",
                                        "arn:aws:kinesis:eu-west-1:000000000000:stream/events",
                                        7,
                                        Duration.ofSeconds(3),
                                        stream.filter(),
                                        true,
                                        new StartingPosition.TrimHorizon(),
                                        2,
                                        true,
                                        4,
                                        Duration.ofSeconds(60),
                                        Optional.of("arn:aws:s3:::failed"),
                                        Duration.ZERO)));
        assertThat(Stream.of(1, 2, 3).filter(n -> passes(mapping, n))).containsExactly(1, 2);
    }

    @Test
    void readsTheMappingOfAStreamWithLambdasDefaults() {
        assertThat(mapping(STREAM.formatted("")))
                .isInstanceOfSatisfying(
                        StreamMapping.class,
                        stream -> assertThat(stream)
                                .isEqualTo(new StreamMapping(
                                        stream.id(),
                                        "Work",
                                        stream.sourceArn(),
                                        100,
                                        Duration.ZERO,
                                        stream.filter(),
                                        false,
                                        new StartingPosition.TrimHorizon(),
                                        1,
                                        false,
                                        -1,
                                        null,
                                        Optional.empty(),
                                        Duration.ZERO)))
                .matches(mapping -> passes(mapping, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`` | 10 | 0 | false | 5", """
                ,"BatchSize":3,"MaximumBatchingWindowInSeconds":2,"ScalingConfig":{"MaximumConcurrency":9},\
                "FunctionResponseTypes":["ReportBatchItemFailures"] | 3 | 2 | true | 9"""})
    void readsTheMappingOfAQueue(String properties, int batchSize, int window, boolean reports, int concurrency) {
        var arn = "arn:aws:sqs:eu-west-1:000000000000:work";

        assertThat(mapping("{\"EventSourceArn\":\"%s\",\"FunctionName\":\"Work\"%s}".formatted(arn, properties)))
                .isInstanceOfSatisfying(
                        QueueMapping.class,
                        queue -> assertThat(queue)
                                .isEqualTo(new QueueMapping(
                                        Ids.uuid("Orders/Caller"),
                                        "Work",
                                        arn,
                                        batchSize,
                                        Duration.ofSeconds(window),
                                        queue.filter(),
                                        reports,
                                        concurrency)));
    }

    @Test
    void namesAMappingByItsId() {
        var type = new EventSourceMappingType();
        var resource = resource(type, STREAM.formatted(""));

        assertThat(type.attribute(resource, "Id")).isEqualTo(type.ref(resource)).isNotEmpty();
        assertThatThrownBy(() -> type.attribute(resource, "Arn")).isInstanceOf(TemplateException.class);
    }

    /** A batch that waits for an environment would keep its records from others. */
    @Test
    void givesAFunctionAnEnvironmentForEachBatchThatMayBeInWork() {
        assertThat(plan(new EventSourceMappingType(), STREAM.formatted("")).steps())
                .extracting(CreationStep::phase)
                .containsExactly(Plan.Phase.FUNCTIONS, Plan.Phase.EVENT_SOURCES);
        assertThat(EventSourceMappingType.concurrency(mapping(STREAM.formatted(""))))
                .isEqualTo(2);
        assertThat(EventSourceMappingType.concurrency(mapping(STREAM.formatted(",\"ParallelizationFactor\":7"))))
                .isEqualTo(7);
        assertThat(EventSourceMappingType.concurrency(mapping("""
                        {"EventSourceArn":"arn:aws:sqs:eu-west-1:000000000000:work","FunctionName":"Work"}"""))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1767225600.5,2026-01-01T00:00:00.500Z", "1767225600,2026-01-01T00:00:00Z"})
    void beginsAtTheSecondsOfATimestamp(String seconds, Instant time) {
        var properties =
                STREAM.formatted(",\"StartingPositionTimestamp\":" + seconds).replace("TRIM_HORIZON", "AT_TIMESTAMP");

        assertThat(mapping(properties))
                .isInstanceOfSatisfying(
                        StreamMapping.class,
                        stream -> assertThat(stream.start()).isEqualTo(new StartingPosition.AtTimestamp(time)));
    }

    private static boolean passes(EventSourceMapping mapping, int n) {
        var filter = switch (mapping) {
            case StreamMapping stream -> stream.filter();
            case QueueMapping queue -> queue.filter();
        };
        return filter.passes(JsonNodeFactory.instance.objectNode().put("n", n));
    }

    private static EventSourceMapping mapping(String properties) {
        var type = new EventSourceMappingType();
        var resource = resource(type, properties);
        return type.mapping(resource, ResourceProperties.open(resource));
    }

    private static Plan plan(ResourceType type, String properties) {
        var plan = new Plan(new Assets(Map.of()));
        type.plan(resource(type, properties), plan);
        return plan;
    }

    private static Resource resource(ResourceType type, String properties) {
        return new Resource(
                "Orders",
                "Caller",
                type.name(),
                JsonMapper.shared().readTree(properties),
                JsonNodeFactory.instance.objectNode(),
                Set.of());
    }
}
