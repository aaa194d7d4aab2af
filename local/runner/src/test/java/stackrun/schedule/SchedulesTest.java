package stackrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Storage;
import stackrun.lambda.EchoFunction;
import stackrun.lambda.asynchronous.AsyncConfig;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.lambda.asynchronous.Destinations;
import stackrun.servers.Clients;
import stackrun.servers.Queues;
import stackrun.template.Place;
import stackrun.template.TemplateException;
import stackrun.time.VirtualTimer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schedules, in a time of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Invoke a Lambda function on a schedule</a>
 */
class SchedulesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Queues queues;
    private static S3Server s3Server;
    private static S3Client s3;

    private final VirtualTimer timer = new VirtualTimer(START);

    @BeforeAll
    static void start() throws IOException {
        queues = Queues.start();
        s3Server = S3Server.start(Storage.inMemory());
        s3 = Clients.of(S3Client.builder(), s3Server.endpoint());
    }

    @AfterAll
    static void end() {
        s3.close();
        s3Server.close();
        queues.close();
    }

    @Test
    void callsForTheFirstTimeAfterOneIntervalAndThenAtEachOne() {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule("rate(1 minute)", "{}"));

        timer.advance(Duration.ofSeconds(59));
        assertThat(function.events()).isEmpty();
        timer.advance(Duration.ofSeconds(1));
        assertThat(function.events()).hasSize(1);
        timer.advance(Duration.ofMinutes(10));
        assertThat(function.events()).hasSize(11);
    }

    @Test
    void callsAtTheTimesOfACronExpression() {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule("cron(0 12 * * ? *)", "{}"));

        timer.advance(Duration.ofDays(3));

        assertThat(function.events()).hasSize(3);
    }

    @Test
    void callsOnceWhereThereIsOneTime() {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule("at(2026-01-02T00:00:00)", "{}"));

        timer.advance(Duration.ofDays(400));

        assertThat(function.events()).hasSize(1);
    }

    /** A laptop that was closed: its clock goes on, its timer does not. */
    @ParameterizedTest
    @ValueSource(strings = {"rate(1 minute)", "cron(* * * * ? *)"})
    void callsOnceForAllTheTimesThisMachineSleptThroughAndThenAsBefore(String expression) {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule(expression, "{}"));

        timer.sleep(Duration.ofHours(8).plusSeconds(30));
        timer.advance(Duration.ofSeconds(29));
        assertThat(function.events()).hasSize(1);
        timer.advance(Duration.ofSeconds(1));
        assertThat(function.events()).hasSize(2);
        timer.advance(Duration.ofMinutes(10));
        assertThat(function.events()).hasSize(12);
    }

    @Test
    void handsItsInputOnUntouched() {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule("rate(1 minute)", "{\"limit\": 5}"));

        timer.advance(Duration.ofMinutes(1));

        assertThat(function.events()).containsExactly("{\"limit\": 5}");
    }

    @Test
    void makesAnEventWhereItHasNoInput() {
        var function = EchoFunction.answering(timer);
        schedules(function).start(schedule("rate(1 minute)", null));

        timer.advance(Duration.ofMinutes(1));

        var event = JsonMapper.shared().readTree(function.events().getFirst());
        assertThat(event.path("source").asString()).isEqualTo("aws.scheduler");
        assertThat(event.path("detail-type").asString()).isEqualTo("Scheduled Event");
        assertThat(event.path("time").asString()).isEqualTo("2026-01-01T00:01:00Z");
        assertThat(event.path("account").asString()).isEqualTo("000000000000");
        assertThat(event.path("region").asString()).isEqualTo("eu-west-1");
        assertThat(event.path("resources").path(0).asString())
                .isEqualTo("arn:aws:scheduler:eu-west-1:000000000000:schedule/default/Timer");
        assertThat(event.path("detail").isString()).isTrue();
        assertThat(event.path("detail").asString()).isEqualTo("{}");
    }

    @Test
    void leavesRetriesToTheFunctionsOwnConfiguration() {
        var function = EchoFunction.failing(timer);
        var asynchronous = asynchronous(function);
        asynchronous.configure(
                EchoFunction.ALIAS, new AsyncConfig(1, Duration.ofHours(6), Optional.empty(), Optional.empty()));
        new Schedules(asynchronous, Place.DEFAULT, timer).start(schedule("rate(1 day)", "{}"));

        timer.advance(Duration.ofDays(1).plusHours(1));

        assertThat(function.events()).hasSize(2);
    }

    @Test
    void refusesAFunctionThereIsNot() {
        var schedules = schedules(EchoFunction.answering(timer));
        var missing = new Schedule("Timer", EchoFunction.ALIAS + "r", time -> Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> schedules.start(missing))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("liver");
    }

    private Schedules schedules(EchoFunction function) {
        return new Schedules(asynchronous(function), Place.DEFAULT, timer);
    }

    private AsyncInvocations asynchronous(EchoFunction function) {
        return new AsyncInvocations(function.lambda(), Destinations.Clients.shared(queues.sqs(), s3), timer);
    }

    private static Schedule schedule(String expression, @Nullable String input) {
        return new Schedule(
                "Timer",
                EchoFunction.ALIAS,
                ScheduleExpression.parse(expression, "UTC", "Orders/Timer"),
                Optional.ofNullable(input));
    }
}
