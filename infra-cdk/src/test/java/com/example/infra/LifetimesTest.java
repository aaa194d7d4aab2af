package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** Timeouts and retention periods are related to each other: each number alone looks right. */
@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class LifetimesTest {

    /** A failure that begins on Friday evening is looked at on Monday. */
    private static final Duration WEEKEND = Duration.ofDays(3);

    /**
     * The stream of a table keeps a record for 24 hours, which nothing changes.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for
     *     DynamoDB Streams</a>
     */
    private static final Duration TABLE_STREAM = Duration.ofHours(24);

    /**
     * API Gateway waits this long for a function.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
     *     for REST APIs</a>
     */
    private static final Duration GATEWAY = Duration.ofSeconds(29);

    private final StageTemplates stage;

    LifetimesTest(String stage) {
        this.stage = StageTemplates.of(stage);
    }

    /**
     * A message that nobody receives is deleted without a word. It has to outlive all its receives, and a weekend in which
     * nothing is received.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">MessageRetentionPeriod</a>
     */
    @Test
    void keepMessagesLongerThanAllTheirReceivesTake() {
        assertThat(workQueues()).isNotEmpty().allSatisfy(queue -> {
            var receives = seconds(queue, "VisibilityTimeout")
                    .multipliedBy(queue.property("RedrivePolicy")
                            .path("maxReceiveCount")
                            .asInt());
            assertThat(retention(queue)).isGreaterThanOrEqualTo(receives.plus(WEEKEND));
        });
    }

    /**
     * A standard queue's message keeps its first timestamp when it becomes a dead letter: one that waited for as long as
     * its queue allows has only the rest of the dead-letter queue's retention left.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html">Setting-up
     *     dead-letter queue retention</a>
     */
    @Test
    void keepDeadLettersLongerThanMessages() {
        assertThat(workQueues())
                .allSatisfy(queue -> assertThat(retention(deadLetters(queue)))
                        .isGreaterThanOrEqualTo(retention(queue).plus(WEEKEND)));
    }

    /**
     * Lambda parks a record that is older than the mapping allows; one that the stream has trimmed before is lost, and
     * nobody counts it. Half of the retention is left for the records behind one that is tried until it is too old.
     *
     * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html">Change the data retention
     *     period</a>
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html">MaximumRecordAgeInSeconds</a>
     */
    @Test
    void parkARecordBeforeItsStreamForgetsIt() {
        var mappings = stage.resources("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping -> !source(mapping).type().equals("AWS::SQS::Queue"))
                .toList();

        assertThat(mappings).isNotEmpty().allSatisfy(mapping -> {
            assertThat(mapping.property("MaximumRecordAgeInSeconds").asInt(-1)).isPositive();
            assertThat(seconds(mapping, "MaximumRecordAgeInSeconds").multipliedBy(2))
                    .isLessThanOrEqualTo(streamRetention(source(mapping)));
        });
    }

    /**
     * A parked batch can be redriven at least as late as a dead letter, and later than its stream could be read again.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html">Expiring
     *     objects</a>
     */
    @Test
    void keepParkedBatchesLongerThanDeadLetters() {
        var parked = Duration.ofDays(stage.resource("AWS::S3::Bucket", "FailedEventsBucket")
                .property("LifecycleConfiguration")
                .path("Rules")
                .path(0)
                .path("ExpirationInDays")
                .asInt());

        assertThat(workQueues()).allSatisfy(queue -> assertThat(parked).isGreaterThan(retention(deadLetters(queue))));
        assertThat(parked).isGreaterThan(streamRetention(stage.resource("AWS::Kinesis::Stream", "OrderEvents")));
    }

    /** A call that begins before the one before has ended does the same work a second time. */
    @Test
    void endACallOfATimerBeforeTheNext() {
        assertThat(stage.resources("AWS::Scheduler::Schedule")).isNotEmpty().allSatisfy(schedule -> {
            var alias = schedule.target(schedule.property("Target").path("Arn"));
            assertThat(timeout(alias)).isLessThan(period(schedule));
            assertThat(Duration.ofSeconds(schedule.property("Target")
                            .path("RetryPolicy")
                            .path("MaximumEventAgeInSeconds")
                            .asInt()))
                    .isLessThanOrEqualTo(period(schedule));
        });
    }

    /** A function that works on after API Gateway has answered for it does work that nobody waits for. */
    @Test
    void answerOverHttpBeforeTheGatewayGivesUp() {
        assertThat(stage.resources("AWS::Lambda::Permission"))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(timeout(permission.target(permission.property("FunctionName"))))
                        .isLessThan(GATEWAY));
    }

    @Test
    void answerCloudFormationBeforeItGivesUp() {
        assertThat(stage.resources("Custom::Catalogue"))
                .hasSize(1)
                .allSatisfy(custom -> assertThat(timeout(custom.target(custom.property("ServiceToken"))))
                        .isLessThan(seconds(custom, "ServiceTimeout")));
    }

    private List<Resource> workQueues() {
        return stage.resources("AWS::SQS::Queue").stream()
                .filter(queue -> queue.property("RedrivePolicy").isObject())
                .toList();
    }

    private static Resource deadLetters(Resource queue) {
        return queue.target(queue.property("RedrivePolicy").path("deadLetterTargetArn"));
    }

    private static Resource source(Resource mapping) {
        return mapping.target(mapping.property("EventSourceArn"));
    }

    private static Duration streamRetention(Resource source) {
        return source.type().equals("AWS::DynamoDB::Table")
                ? TABLE_STREAM
                : Duration.ofHours(source.property("RetentionPeriodHours").asInt(24));
    }

    private static Duration retention(Resource queue) {
        return seconds(queue, "MessageRetentionPeriod");
    }

    private static Duration seconds(Resource resource, String property) {
        return Duration.ofSeconds(Long.parseLong(resource.property(property).asString()));
    }

    private static Duration timeout(Resource alias) {
        return seconds(alias.target(alias.property("FunctionName")), "Timeout");
    }

    /** Of {@code rate(5 minutes)}. */
    private static Duration period(Resource schedule) {
        var words = schedule.property("ScheduleExpression").asString().split("[( ]", -1);
        return Duration.ofMinutes(Long.parseLong(words[1]));
    }
}
