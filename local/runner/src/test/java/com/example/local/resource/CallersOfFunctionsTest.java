package com.example.local.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.local.template.Place;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What calls functions by itself: mappings and schedules, on or off, honoured or refused.
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
        var plan = plan(new ScheduleType(Place.LOCAL), """
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
        assertThatThrownBy(() -> plan(new EventInvokeConfigType(Place.LOCAL), INVOKE_CONFIG.formatted(topic)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(topic);
        assertThat(plan(new EventInvokeConfigType(Place.LOCAL), INVOKE_CONFIG.formatted("arn:aws:s3:::bucket"))
                        .steps())
                .hasSize(1);
    }

    private static Plan plan(ResourceType type, String properties) {
        var plan = new Plan();
        var resource = new Resource(
                "Orders",
                "Caller",
                type.name(),
                JsonMapper.shared().readTree(properties),
                JsonNodeFactory.instance.objectNode(),
                Set.of());
        type.plan(resource, plan);
        return plan;
    }
}
