package stackrun.lambdaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import stackrun.lambda.Lambda;
import stackrun.lambda.ScriptedFunctions;
import stackrun.lambda.ScriptedFunctions.Crash;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.lambda.asynchronous.Destinations;
import stackrun.source.filter.EventFilter;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.Place;
import stackrun.time.VirtualTimer;

class LambdaApiTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:";
    private static final String STREAM = "arn:aws:kinesis:eu-west-1:000000000000:stream/events";
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:000000000000:requests";

    /** No function of this test has a destination. */
    private static final Destinations.Clients NOWHERE = Destinations.Clients.shared(
            client(SqsClient.builder()).build(), client(S3Client.builder()).build());

    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();
    private final VirtualTimer timer = new VirtualTimer(Instant.parse("2026-03-01T12:00:00Z"));
    private Lambda lambda;
    private LambdaApi api;
    private LambdaClient client;

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B client(B builder) {
        return builder.endpointOverride(URI.create("http://127.0.0.1:1"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }

    @BeforeEach
    void open() throws IOException {
        lambda = ScriptedFunctions.of(Map.of("Echo", this::echo, "Broken", this::crash, "Counting", this::echo));
        var asynchronous = new AsyncInvocations(lambda, NOWHERE, timer);
        api = LambdaApi.start(lambda, asynchronous, () -> List.of(queue(), stream()), Place.DEFAULT);
        client = client(LambdaClient.builder()).endpointOverride(api.endpoint()).build();
    }

    @AfterEach
    void close() {
        client.close();
        api.close();
        lambda.close();
    }

    private byte[] echo(byte[] event) {
        served.add(text(event));
        return event;
    }

    private byte[] crash(byte[] event) {
        served.add(text(event));
        throw new Crash("out of order");
    }

    @Test
    void answersWithWhatTheFunctionAnswers() {
        var answer = client.invoke(invoke -> invoke.functionName("Echo").payload(event("{\"one\":1}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"one\":1}");
        assertThat(answer.functionError()).isNull();
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(answer.responseMetadata().requestId()).matches("[0-9a-f-]{36}");
    }

    @Test
    void reportsWhatTheFunctionThrowsAsAFunctionError() {
        var answer = client.invoke(invoke -> invoke.functionName("Broken").payload(event("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload().asUtf8String())
                .contains("\"errorType\":\"java.lang.IllegalStateException\"", "\"errorMessage\":\"out of order\"");
    }

    @Test
    void invokesAnAliasByArnByNameAndByQualifier() {
        for (var each : List.<Consumer<InvokeRequest.Builder>>of(
                invoke -> invoke.functionName(ARN + "Echo:live"),
                invoke -> invoke.functionName("Echo:live"),
                invoke -> invoke.functionName("000000000000:function:Echo").qualifier("live"),
                invoke -> invoke.functionName("Echo").qualifier("live"))) {
            assertThat(client.invoke(each.andThen(invoke -> invoke.payload(event("{}"))))
                            .executedVersion())
                    .isEqualTo("1");
        }
    }

    @Test
    void knowsNoOtherFunctionAndNoOtherAlias() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.invoke(invoke -> invoke.functionName("Nobody")))
                .withMessageContaining("Function not found: " + ARN + "Nobody");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo").qualifier("blue")))
                .withMessageContaining(ARN + "Echo:blue");
    }

    @Test
    void refusesTwoQualifiersThatDiffer() {
        assertThatExceptionOfType(InvalidParameterValueException.class)
                .isThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo:live").qualifier("1")));
    }

    @Test
    void acceptsAnEventAndServesItLater() throws InterruptedException {
        var answer = client.invoke(invoke ->
                invoke.functionName("Echo").invocationType(InvocationType.EVENT).payload(event("{\"later\":true}")));

        timer.advance(Duration.ZERO);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(served.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"later\":true}");
    }

    @Test
    void triesAnEventThatFailsTwiceMore() throws InterruptedException {
        client.invoke(invoke -> invoke.functionName("Broken")
                .invocationType(InvocationType.EVENT)
                .payload(event("{}")));
        timer.advance(Duration.ofHours(1));

        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(served.poll(10, TimeUnit.SECONDS))
                    .as("attempt %s", attempt)
                    .isEqualTo("{}");
        }
        assertThat(served.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void onlyLooksInADryRun() {
        var answer = client.invoke(invoke -> invoke.functionName("Echo").invocationType(InvocationType.DRY_RUN));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(served).isEmpty();
    }

    @Test
    void refusesWhatIsNoJsonWhatIsTooLargeAndTheTailOfALog() {
        var large = event("\"%s\"".formatted("x".repeat(6 * 1024 * 1024)));

        assertThatExceptionOfType(InvalidRequestContentException.class)
                .isThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo").payload(event("{half"))));
        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo").payload(large)));
        assertThatExceptionOfType(InvalidParameterValueException.class)
                .isThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo").logType(LogType.TAIL)));
        assertThat(served).isEmpty();
    }

    @Test
    void listsFunctionsPageByPage() {
        var first = client.listFunctions(list -> list.maxItems(2));
        var second = client.listFunctions(list -> list.maxItems(2).marker(first.nextMarker()));

        assertThat(first.functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly("Broken", "Counting");
        assertThat(second.functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly("Echo");
        assertThat(second.nextMarker()).isNull();
        assertThat(client.listFunctionsPaginator(list -> list.maxItems(1)).functions())
                .hasSize(3);
    }

    @Test
    void tellsWhereAFunctionLogsAndHowItIsTraced() {
        var configuration = client.getFunctionConfiguration(get -> get.functionName(ARN + "Echo:live"));

        assertThat(configuration.loggingConfig().logGroup()).isEqualTo("/aws/lambda/Echo");
        assertThat(configuration.loggingConfig().logFormatAsString()).isEqualTo("Text");
        assertThat(configuration.tracingConfig().modeAsString()).isEqualTo("PassThrough");
        assertThat(configuration.ephemeralStorage().size()).isEqualTo(512);
        assertThat(configuration.timeout()).isEqualTo(10);
    }

    @Test
    void listsMappingsPageByPageWithWhereTheirFailuresGo() {
        var mappings = client.listEventSourceMappingsPaginator(list -> list.maxItems(1)).eventSourceMappings().stream()
                .toList();

        assertThat(mappings).hasSize(2);
        assertThat(mappings.getFirst().eventSourceArn()).isEqualTo(QUEUE);
        assertThat(mappings.getFirst().scalingConfig().maximumConcurrency()).isEqualTo(5);
        assertThat(mappings.getFirst().functionResponseTypesAsStrings()).containsExactly("ReportBatchItemFailures");
        assertThat(mappings.getLast().destinationConfig().onFailure().destination())
                .isEqualTo("arn:aws:s3:::failed-events");
        assertThat(mappings.getLast().functionResponseTypesAsStrings()).containsExactly("ReportBatchItemFailures");
        assertThat(mappings.getLast().maximumRetryAttempts()).isEqualTo(5);
        assertThat(mappings.getLast().tumblingWindowInSeconds()).isEqualTo(120);
    }

    @Test
    void findsMappingsByIdBySourceAndByFunction() {
        assertThat(client.getEventSourceMapping(get -> get.uuid(stream().id())).functionArn())
                .isEqualTo(ARN + "Counting:live");
        assertThat(client.listEventSourceMappings(list -> list.eventSourceArn(QUEUE))
                        .eventSourceMappings())
                .singleElement()
                .satisfies(mapping -> assertThat(mapping.uuid()).isEqualTo(queue().id()));
        assertThat(client.listEventSourceMappings(list -> list.functionName("Counting:live"))
                        .eventSourceMappings())
                .singleElement()
                .satisfies(
                        mapping -> assertThat(mapping.uuid()).isEqualTo(stream().id()));
        assertThat(client.listEventSourceMappings(list -> list.functionName("Counting"))
                        .eventSourceMappings())
                .isEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getEventSourceMapping(get -> get.uuid("none")));
    }

    @Test
    void saysWhatDoesNotRunHere() {
        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> client.deleteFunction(delete -> delete.functionName("Echo")))
                .withMessageContaining("is not supported by the local run");
    }

    private static EventSourceMapping queue() {
        return new QueueMapping(
                "11111111-1111-3111-8111-111111111111",
                ARN + "Echo:live",
                QUEUE,
                10,
                Duration.ZERO,
                EventFilter.of(List.of(), ""),
                true,
                5);
    }

    private static EventSourceMapping stream() {
        return new StreamMapping(
                "22222222-2222-3222-8222-222222222222",
                ARN + "Counting:live",
                STREAM,
                500,
                Duration.ofSeconds(1),
                EventFilter.of(List.of(), ""),
                true,
                new StartingPosition.TrimHorizon(),
                1,
                true,
                5,
                null,
                Optional.of("arn:aws:s3:::failed-events"),
                Duration.ofSeconds(120));
    }

    private static SdkBytes event(String json) {
        return SdkBytes.fromUtf8String(json);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
