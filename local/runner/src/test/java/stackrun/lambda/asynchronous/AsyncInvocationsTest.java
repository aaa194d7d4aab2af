package stackrun.lambda.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Storage;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Invocation;
import stackrun.lambda.Lambda;
import stackrun.lambda.Result;
import stackrun.lambda.Scripted;
import stackrun.lambda.environment.TestArtifact;
import stackrun.servers.Clients;
import stackrun.servers.Queues;
import stackrun.template.TemplateException;
import stackrun.time.VirtualTimer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events nobody waits for, in a time of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles errors and retries with asynchronous invocation</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of asynchronous invocations</a>
 */
class AsyncInvocationsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final FunctionDefinition FUNCTION = new TestArtifact(Path.of("nowhere"), "probes").function("Work");
    private static final String ALIAS = FUNCTION.arn() + ":live";
    private static final byte[] EVENT = "{\"order\": 1}".getBytes(StandardCharsets.UTF_8);

    private static Queues queues;
    private static S3Server s3Server;
    private static S3Client s3;

    private final VirtualTimer timer = new VirtualTimer(START);

    @BeforeAll
    static void start() throws IOException {
        queues = Queues.start();
        s3Server = S3Server.start(Storage.inMemory());
        s3 = Clients.of(S3Client.builder().forcePathStyle(true), s3Server.endpoint());
    }

    @AfterAll
    static void end() {
        s3.close();
        s3Server.close();
        queues.close();
    }

    @Test
    void answersBeforeTheFunctionHasSeenTheEvent() {
        var environments = Scripted.echo();
        var asynchronous = asynchronous(environments, FUNCTION);

        var requestId = asynchronous.invoke(ALIAS, EVENT);

        assertThat(environments.invocations).isEmpty();
        timer.advance(Duration.ZERO);
        assertThat(environments.invocations).singleElement().satisfies(invocation -> {
            assertThat(invocation.requestId()).isEqualTo(requestId);
            assertThat(invocation.functionArn()).isEqualTo(ALIAS);
            assertThat(invocation.event()).isEqualTo(EVENT);
        });
    }

    @Test
    void refusesAFunctionThereIsNot() {
        assertThatThrownBy(() -> asynchronous(Scripted.echo(), FUNCTION).invoke(FUNCTION.arn() + ":old", EVENT))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void triesTwiceMoreAfterOneMinuteAndAfterTwo() {
        var environments = Scripted.failing();
        asynchronous(environments, FUNCTION).invoke(ALIAS, EVENT);

        timer.advance(Duration.ofSeconds(59));
        assertThat(environments.invocations).hasSize(1);
        timer.advance(Duration.ofSeconds(1));
        assertThat(environments.invocations).hasSize(2);
        timer.advance(Duration.ofSeconds(119));
        assertThat(environments.invocations).hasSize(2);
        timer.advance(Duration.ofSeconds(1));
        assertThat(environments.invocations).hasSize(3);
        timer.advance(Duration.ofHours(7));
        assertThat(environments.invocations)
                .hasSize(3)
                .extracting(Invocation::requestId)
                .containsOnly(environments.invocations.getFirst().requestId());
    }

    @Test
    void triesAsOftenAsItIsConfigured() {
        var environments = Scripted.failing();
        var asynchronous = asynchronous(environments, FUNCTION);
        asynchronous.configure(ALIAS, new AsyncConfig(0, Duration.ofHours(6), Optional.empty(), Optional.empty()));

        asynchronous.invoke(ALIAS, EVENT);

        timer.advance(Duration.ofHours(7));
        assertThat(environments.invocations).hasSize(1);
    }

    @Test
    void givesUpWhatIsTooOldToBeTriedAgain() {
        var environments = Scripted.failing();
        var queue = queues.create();
        var asynchronous = asynchronous(environments, FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(2, Duration.ofSeconds(90), Optional.empty(), Optional.of(queue.arn())));

        asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ofHours(1));

        assertThat(environments.invocations).hasSize(2);
        var record = read(queues.receive(queue).getFirst().body());
        assertThat(record.path("requestContext").path("condition").asString()).isEqualTo("EventAgeExceeded");
    }

    @Test
    void triesWhatWasThrottledEverMoreRarelyUntilItIsTooOld() {
        var queue = queues.create();
        var busy = new AtomicInteger(4);
        var throttling = new Scripted(invocation -> busy.getAndDecrement() > 0
                ? new Result.Throttled(invocation.requestId())
                : new Result.Answered(invocation.requestId(), EVENT));
        var asynchronous = asynchronous(throttling, FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(0, Duration.ofHours(6), Optional.of(queue.arn()), Optional.empty()));

        asynchronous.invoke(ALIAS, EVENT);

        timer.advance(Duration.ofSeconds(1 + 2 + 4));
        assertThat(throttling.invocations).hasSize(4);
        timer.advance(Duration.ofSeconds(8));
        assertThat(throttling.invocations).hasSize(5);
        assertThat(queues.receive(queue)).hasSize(1);
    }

    @Test
    void givesUpAtOnceForAFunctionThatIsSwitchedOff() {
        var environments = Scripted.echo();
        var queue = queues.create();
        var off = TestArtifact.withReserved(FUNCTION, 0);
        var asynchronous = asynchronous(environments, TestArtifact.withDeadLetters(off, queue.arn()));

        asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ZERO);

        assertThat(queues.receive(queue).getFirst().body()).isEqualTo("{\"order\": 1}");
    }

    @Test
    void tellsADestinationOfSuccess() {
        var queue = queues.create();
        var asynchronous = asynchronous(Scripted.echo(), FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(2, Duration.ofHours(6), Optional.of(queue.arn()), Optional.empty()));

        var requestId = asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ZERO);

        assertThat(read(queues.receive(queue).getFirst().body())).isEqualTo(read("""
                {"version":"1.0","timestamp":"2026-01-01T00:00:00Z",\
                "requestContext":{"requestId":"%s","functionArn":"%s","condition":"Success","approximateInvokeCount":1},\
                "requestPayload":{"order":1},"responseContext":{"statusCode":200,"executedVersion":"1"},\
                "responsePayload":{"order":1}}""".formatted(requestId, ALIAS)));
    }

    @Test
    void tellsADestinationOfWhatWasGivenUp() {
        var queue = queues.create();
        var asynchronous = asynchronous(Scripted.failing(), FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(1, Duration.ofHours(6), Optional.empty(), Optional.of(queue.arn())));

        var requestId = asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ofMinutes(1));

        assertThat(read(queues.receive(queue).getFirst().body())).isEqualTo(read("""
                {"version":"1.0","timestamp":"2026-01-01T00:01:00Z",\
                "requestContext":{"requestId":"%s","functionArn":"%s","condition":"RetriesExhausted",\
                "approximateInvokeCount":2},"requestPayload":{"order":1},\
                "responseContext":{"statusCode":200,"executedVersion":"1","functionError":"Unhandled"},\
                "responsePayload":{"errorMessage":"no luck","errorType":"java.io.IOException"}}""".formatted(requestId, ALIAS)));
    }

    @Test
    void writesWhatWasGivenUpIntoABucket() {
        s3.createBucket(create -> create.bucket("given-up"));
        var asynchronous = asynchronous(Scripted.failing(), FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(0, Duration.ofHours(6), Optional.empty(), Optional.of("arn:aws:s3:::given-up")));

        asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ZERO);

        assertThat(s3.listObjectsV2(list -> list.bucket("given-up")).contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key())
                        .matches("aws/lambda/async/Work/2026/01/01/2026-01-01T00\\.00\\.00-[0-9a-f-]{36}"));
    }

    @Test
    void invokesAnotherFunctionAsADestination() {
        var environments = Scripted.echo();
        var asynchronous = asynchronous(environments, FUNCTION);
        asynchronous.configure(
                ALIAS, new AsyncConfig(0, Duration.ofHours(6), Optional.of(FUNCTION.arn()), Optional.empty()));

        asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ofMinutes(1));

        assertThat(environments.invocations).hasSize(2);
        var second = environments.invocations.getLast();
        assertThat(second.functionArn()).isEqualTo(FUNCTION.arn());
        assertThat(JsonMapper.shared()
                        .readTree(second.event())
                        .path("requestContext")
                        .path("condition")
                        .asString())
                .isEqualTo("Success");
    }

    @Test
    void leavesTheEventItselfToTheDeadLetterQueue() {
        var queue = queues.create();
        var asynchronous = asynchronous(Scripted.failing(), TestArtifact.withDeadLetters(FUNCTION, queue.arn()));

        var requestId = asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ofMinutes(3));

        var message = queues.receive(queue).getFirst();
        assertThat(message.body()).isEqualTo("{\"order\": 1}");
        var attributes = new HashMap<String, String>();
        message.messageAttributes().forEach((name, value) -> attributes.put(name, value.stringValue()));
        assertThat(attributes).isEqualTo(Map.of("RequestID", requestId, "ErrorCode", "200", "ErrorMessage", "no luck"));
    }

    /** After 1, 2, 4, … 256 s, then every five minutes, for six hours. */
    @Test
    void waitsFiveMinutesAtTheLongestForAFunctionThatIsBusyAndGivesUpAfterSixHours() {
        var queue = queues.create();
        var busy = new Scripted(invocation -> new Result.Throttled(invocation.requestId()));

        asynchronous(busy, TestArtifact.withDeadLetters(FUNCTION, queue.arn())).invoke(ALIAS, EVENT);
        timer.advance(Duration.ofHours(7));

        assertThat(busy.invocations).hasSize(1 + 9 + 70);
        assertThat(queues.receive(queue).getFirst().messageAttributes())
                .extractingByKeys("ErrorCode", "ErrorMessage")
                .extracting(MessageAttributeValue::stringValue)
                .containsExactly("429", "Rate exceeded");
    }

    @Test
    void triesWhatIsExactlyAsOldAsItMayBe() {
        var environments = Scripted.failing();
        var asynchronous = asynchronous(environments, FUNCTION);
        asynchronous.configure(ALIAS, new AsyncConfig(2, Duration.ofSeconds(60), Optional.empty(), Optional.empty()));

        asynchronous.invoke(ALIAS, EVENT);
        timer.advance(Duration.ofHours(1));

        assertThat(environments.invocations).hasSize(2);
    }

    @Test
    void tellsADestinationOfWhatTheFunctionNeverSaw() {
        var queue = queues.create();
        var asynchronous = asynchronous(Scripted.echo(), TestArtifact.withReserved(FUNCTION, 0));
        asynchronous.configure(
                ALIAS, new AsyncConfig(2, Duration.ofHours(6), Optional.empty(), Optional.of(queue.arn())));

        var requestId = asynchronous.invoke(ALIAS, "no json".getBytes(StandardCharsets.UTF_8));
        timer.advance(Duration.ZERO);

        assertThat(read(queues.receive(queue).getFirst().body())).isEqualTo(read("""
                {"version":"1.0","timestamp":"2026-01-01T00:00:00Z",\
                "requestContext":{"requestId":"%s","functionArn":"%s","condition":"RetriesExhausted",\
                "approximateInvokeCount":0},"requestPayload":"no json",\
                "responseContext":{"statusCode":429,"executedVersion":"1"},\
                "responsePayload":null}""".formatted(requestId, ALIAS)));
    }

    @Test
    void tellsADeadLetterQueueTheBeginningOfALongMessage() {
        var queue = queues.create();
        var talkative = new Scripted(
                invocation -> new Result.Failed(invocation.requestId(), "java.io.IOException", "x".repeat(2000)));

        asynchronous(talkative, TestArtifact.withDeadLetters(FUNCTION, queue.arn()))
                .invoke(ALIAS, EVENT);
        timer.advance(Duration.ofMinutes(3));

        assertThat(queues.receive(queue).getFirst().messageAttributes())
                .extractingByKey("ErrorMessage")
                .extracting(MessageAttributeValue::stringValue)
                .isEqualTo("x".repeat(1024));
    }

    private AsyncInvocations asynchronous(ExecutionEnvironment.Factory environments, FunctionDefinition function) {
        var lambda = new Lambda(environments, Integer.MAX_VALUE, timer);
        lambda.define(function);
        lambda.qualify("Work", "live");
        return new AsyncInvocations(lambda, Destinations.Clients.shared(queues.sqs(), s3), timer);
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
