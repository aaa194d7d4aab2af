package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.embedded.cognito.SignIn;
import stackrun.lambda.Artifact;
import stackrun.lambda.LogSettings;
import stackrun.run.LocalRun;
import stackrun.run.RunOptions;
import stackrun.source.mapping.StreamMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every type that runs here, made from what {@code cdk synth} writes, un-normalised, and looked at through the real
 * servers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonouredTypesTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalRun run;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        var templates = Path.of(HonouredTypesTest.class.getResource("synth").toURI());
        run = LocalRun.start(RunOptions.of(Path.of(System.getProperty("shop.repository")), templates)
                .withPort(0)
                .withRunFolder(folder));
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
        http.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(run.endpoints().api() + path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Test
    void makesATableWithKeysIndexesStreamAndTimeToLive() {
        var dynamoDb = run.clients().dynamoDb();
        var table =
                dynamoDb.describeTable(describe -> describe.tableName("ledger")).table();

        assertThat(table.keySchema()).extracting(key -> key.attributeName()).containsExactly("pk", "sk");
        assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("by-owner");
            assertThat(index.keySchema()).extracting(key -> key.attributeName()).containsExactly("by", "at");
            assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
            assertThat(index.projection().nonKeyAttributes()).containsExactly("total");
        });
        assertThat(table.localSecondaryIndexes())
                .singleElement()
                .satisfies(
                        index -> assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY));
        assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
        assertThat(dynamoDb.describeTimeToLive(describe -> describe.tableName("ledger"))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expires");
    }

    @Test
    void makesATableOfAGlobalOneWithOneReplica() {
        assertThat(run.clients().dynamoDb().listTables().tableNames()).contains("shop-Data-Wide");
    }

    @Test
    void makesQueuesWithTheirAttributes() {
        var sqs = run.clients().sqs();
        var work = attributes("work");
        var dead = attributes("shop-Data-DeadLetters");

        assertThat(work)
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "90")
                .containsEntry(QueueAttributeName.DELAY_SECONDS, "1")
                .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "2");
        assertThat(work.get(QueueAttributeName.REDRIVE_POLICY))
                .contains("arn:aws:sqs:eu-west-1:000000000000:shop-Data-DeadLetters", "4");
        assertThat(dead).containsKey(QueueAttributeName.QUEUE_ARN);
        var fifo =
                sqs.getQueueUrl(get -> get.queueName("shop-Data-InOrder.fifo")).queueUrl();
        sqs.sendMessage(send -> send.queueUrl(fifo).messageBody("once").messageGroupId("g"));
        sqs.sendMessage(send -> send.queueUrl(fifo).messageBody("once").messageGroupId("g"));
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(fifo).maxNumberOfMessages(10))
                        .messages())
                .hasSize(1);
    }

    private Map<QueueAttributeName, String> attributes(String queue) {
        var sqs = run.clients().sqs();
        var url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    @Test
    void makesStreamsWithShardsAndRetention() {
        var kinesis = run.clients().kinesis();
        var events = kinesis.describeStreamSummary(describe -> describe.streamName("events"))
                .streamDescriptionSummary();
        var bursts = kinesis.describeStreamSummary(describe -> describe.streamName("shop-Data-Bursts"))
                .streamDescriptionSummary();

        assertThat(events.openShardCount()).isEqualTo(3);
        assertThat(events.retentionPeriodHours()).isEqualTo(48);
        assertThat(bursts.openShardCount()).isEqualTo(2);
    }

    @Test
    void makesKeysWithSpecRotationAndAlias() {
        var kms = run.clients().kms();
        var secrets =
                kms.describeKey(describe -> describe.keyId("alias/secrets")).keyMetadata();
        var seals = kms.describeKey(describe -> describe.keyId(Ids.uuid("shop-Data/Seals")))
                .keyMetadata();
        var rotation = kms.getKeyRotationStatus(get -> get.keyId(secrets.keyId()));

        assertThat(secrets.keySpec()).isEqualTo(KeySpec.SYMMETRIC_DEFAULT);
        assertThat(rotation.keyRotationEnabled()).isTrue();
        assertThat(rotation.rotationPeriodInDays()).isEqualTo(120);
        assertThat(seals.keySpec()).isEqualTo(KeySpec.HMAC_256);
        assertThat(seals.enabled()).isFalse();
    }

    @Test
    void makesBucketsWithVersioning() {
        var s3 = run.clients().s3();

        assertThat(s3.getBucketVersioning(get -> get.bucket("shop-data-archive"))
                        .status())
                .isEqualTo(BucketVersioningStatus.ENABLED);
        assertThat(s3.getBucketVersioning(get -> get.bucket("scratch")).status())
                .isNull();
    }

    @Test
    void makesAPoolWithClientsScopesAndGroups() {
        var cognito = run.servers().cognito();
        var people = run.endpoints().appClient().orElseThrow();
        var pool = people.userPool();
        var machines = Ids.alphanumeric("shop-Data/Machines", 26);
        var signIn = new SignIn(cognito.endpoint());
        var secret = cognito.clientSecret(pool, machines).orElseThrow();

        assertThat(pool).matches("eu-west-1_[0-9a-z]{9}");
        assertThat(cognito.clientSecret(pool, people.client())).isEmpty();
        assertThat(signIn.machineToken(pool, machines, secret, "things/read")).isNotEmpty();
        assertThatExceptionOfType(SignIn.Refused.class)
                .isThrownBy(() -> signIn.machineToken(pool, machines, secret, "things/write"));
    }

    @Test
    void makesAFunctionOfTheModuleItsMetadataNames() {
        var function = run.cloud().lambda().function("shop-App-Place");

        assertThat(function.artifact()).isEqualTo(new Artifact.Module("orders-service"));
        assertThat(function.handler()).isEqualTo("com.example.Entry::handleRequest");
        assertThat(function.environment())
                .containsEntry("QUEUE", run.servers().sqs().endpoint() + "/000000000000/work");
        assertThat(function.memoryMb()).isEqualTo(512);
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(function.environments()).isEqualTo(3);
        assertThat(function.snapStart()).isTrue();
    }

    @Test
    void tellsAFunctionHowItIsTracedAndLogged() {
        var platform = run.cloud().lambda().function("shop-App-Place").platform();

        assertThat(platform.activeTracing()).isTrue();
        assertThat(platform.ephemeralStorageMb()).isEqualTo(10_240);
        assertThat(platform.logs()).isEqualTo(new LogSettings(LogSettings.Format.JSON, "WARN", "shop-App-PlaceLog"));
    }

    @Test
    void pollsAStreamInTheWindowsOfItsMapping() {
        assertThat(run.cloud().sources().mappings())
                .singleElement()
                .isInstanceOfSatisfying(
                        StreamMapping.class,
                        mapping -> assertThat(mapping.tumblingWindow()).isEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void checksPermissionsOfTheAlias() {
        var lambda = run.cloud().lambda();
        var alias = "arn:aws:lambda:eu-west-1:000000000000:function:shop-App-Place:live";
        var api = Ids.alphanumeric("shop-App/Rest", 10);
        var source = "arn:aws:execute-api:eu-west-1:000000000000:%s/test/%s/things";

        assertThat(lambda.permits(alias, "apigateway.amazonaws.com", source.formatted(api, "GET")))
                .isTrue();
        assertThat(lambda.permits(alias, "apigateway.amazonaws.com", source.formatted(api, "PUT")))
                .isFalse();
        assertThat(lambda.permits(alias, "events.amazonaws.com", source.formatted(api, "GET")))
                .isFalse();
    }

    @Test
    void startsSchedulesAndRulesThatAreEnabled() {
        assertThat(run.cloud().schedules().schedules())
                .extracting(schedule -> schedule.name() + " "
                        + schedule.recurrence().after(Instant.EPOCH).orElseThrow())
                .containsExactlyInAnyOrder(
                        "shop-App-Daily 1970-01-02T00:00:00Z", "shop-App-Hourly-Target0 1970-01-01T01:00:00Z");
    }

    @Test
    void servesTheApiAtItsStage() throws Exception {
        assertThat(get("/test/keyed").statusCode()).isEqualTo(403);
        assertThat(get("/test/keyed", "x-api-key", "a-key-of-twenty-characters").body())
                .isEqualTo("opened");
        assertThat(get("/test/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/test/nothing").body()).isEqualTo("{\"title\":\"nothing here\"}");
        var health = get("/test/health");
        assertThat(health.body()).isEqualTo("well");
        assertThat(health.headers().firstValue("X-Amzn-Trace-Id")).isPresent();
        assertThat(get("/test/health").statusCode()).isEqualTo(429);
        assertThat(Files.readString(folder.resolve("logs").resolve("access.log")))
                .contains("GET /test/health 429");
    }

    @Test
    void listsWhatIsNotRunWithItsReason() {
        var passed = run.plan().skipped().stream()
                .collect(Collectors.toMap(
                        each -> each.resource().logicalId(), SkippedResource::reason, (one, other) -> one));

        assertThat(passed)
                .containsEntry("PlaceLog", "logs are written to files")
                .containsEntry("Errors", "used for operations only")
                .containsEntry("Topic", "used for operations only")
                .containsEntry("WorkPolicy", "resource policies are not evaluated")
                .containsEntry("Reader", "read like the stream itself, without a throughput of its own")
                .containsEntry("Provider", "a provider of the CDK: bucket emptying and the like")
                .containsEntry("EmptyBucket", "a provider of the CDK: bucket emptying and the like")
                .containsEntry("FromQueue", "disabled in the template")
                .containsEntry("Never", "disabled in the template")
                .containsEntry("CDKMetadata", "usage statistics of the CDK");
    }

    @Test
    void makesOrListsEveryResource() {
        var made = run.plan().steps().stream().map(step -> step.resource().logicalId());
        var passed = run.plan().skipped().stream().map(each -> each.resource().logicalId());
        var templates = Stream.of("shop-Data", "shop-App").flatMap(HonouredTypesTest::logicalIds);

        assertThat(Stream.concat(made, passed).distinct())
                .containsExactlyInAnyOrderElementsOf(templates.distinct().toList());
    }

    private static Stream<String> logicalIds(String stack) {
        try (var stream = HonouredTypesTest.class.getResourceAsStream("synth/%s.template.json".formatted(stack))) {
            return JsonMapper.shared().readTree(stream).path("Resources").propertyNames().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
