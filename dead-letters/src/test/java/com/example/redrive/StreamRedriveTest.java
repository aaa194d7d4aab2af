package com.example.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.embedded.Storage;
import com.example.embedded.s3.S3Server;
import com.example.embedded.sqs.SqsServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

class StreamRedriveTest {

    private static final String BUCKET = "failed-events";
    private static final String MAPPING = "11111111-1111-3111-8111-111111111111";
    private static final String SECOND = "2026-03-01T12.00.00";
    private static final StreamReader READER = new StreamReader(
            MAPPING, Optional.of("arn:aws:lambda:eu-west-1:000000000000:function:Reader:live"), BUCKET, true);

    private final List<String> told = new ArrayList<>();
    private S3Server server;
    private SqsServer queueServer;
    private S3Client s3;
    private SqsClient sqs;
    private ScriptedLambda lambda;
    private DeadLetters letters;
    private Redrive redrive;

    @BeforeEach
    void open() throws IOException {
        server = S3Server.start(Storage.inMemory());
        queueServer = SqsServer.start(Storage.inMemory());
        s3 = TestClients.of(S3Client.builder(), server.endpoint());
        sqs = TestClients.of(SqsClient.builder(), queueServer.endpoint());
        s3.createBucket(create -> create.bucket(BUCKET));
        lambda = new ScriptedLambda();
        var stage = new Stage("", new Clients(sqs, s3, lambda.client()), new NoLogs(), Time.ofMachine());
        letters = new DeadLetters(
                new Deployment(List.of(), List.of(READER)),
                new DeadLetterQueues(sqs),
                new ParkedBatches(s3, List.of(READER)));
        redrive = new Redrive(stage, letters, null, told::add);
    }

    @AfterEach
    void close() {
        lambda.close();
        s3.close();
        sqs.close();
        server.close();
        queueServer.close();
    }

    @Test
    void deletesABatchWhenEveryRecordIsDone() {
        park("shard-0", SECOND, "a", 1, 2, 3);

        assertThat(all()).isTrue();

        assertThat(lambda.batches).containsExactly(List.of("1", "2", "3"));
        assertThat(parked()).isEmpty();
        assertThat(told).containsExactly("a  3 records done by Reader, deleted");
    }

    @Test
    void keepsABatchThatFailsAndSaysWhichRecord() {
        park("shard-0", SECOND, "a", 1, 2, 3, 4);
        lambda.poison.add("3");

        assertThat(all()).isFalse();

        assertThat(parked()).containsExactly("a");
        assertThat(lambda.done.keySet()).containsExactly("1", "2");
        assertThat(told).singleElement().asString().contains("a  kept", "record 3", "2 of 4 records are done");
    }

    @Test
    void narrowsABatchDownWhereNoneOfSeveralIsDoneAndNeverPassesTheOneThatFails() {
        park("shard-0", SECOND, "a", 1, 2, 3, 4, 5, 6, 7, 8);
        lambda.poison.add("1");

        assertThat(all()).isFalse();

        assertThat(lambda.batches)
                .containsExactly(
                        List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                        List.of("1", "2", "3", "4"),
                        List.of("1", "2"),
                        List.of("1"));
        assertThat(lambda.done).isEmpty();
    }

    @Test
    void replaysHalvesOfOneBatchInTheOrderOfTheirRecordsWhateverTheirKeysSay() {
        park("shard-0", SECOND, "z", 9);
        park("shard-0", SECOND, "m", 10, 11);
        park("shard-0", SECOND, "a", 12);

        assertThat(all()).isTrue();

        assertThat(lambda.batches).containsExactly(List.of("9"), List.of("10", "11"), List.of("12"));
    }

    @Test
    void holdsUpTheRestOfItsShardAndNoOtherShard() {
        park("shard-0", SECOND, "a", 1);
        park("shard-0", "2026-03-01T12.00.05", "b", 2);
        park("shard-1", SECOND, "c", 1_000);
        lambda.poison.add("1");

        assertThat(all()).isFalse();

        assertThat(lambda.done.keySet()).containsExactly("1000");
        assertThat(parked()).containsExactly("a", "b");
        assertThat(told).contains("Reader  1 more of shard-0 wait behind it");
    }

    @Test
    void refusesABatchThatWouldOvertake() {
        park("shard-0", SECOND, "b", 1);
        park("shard-0", SECOND, "a", 2);

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> redrive.one("a"))
                .withMessageContaining("send b first");
        assertThat(redrive.one("b")).isTrue();
        assertThat(redrive.one("a")).isTrue();
        assertThat(lambda.done.keySet()).containsExactly("1", "2");
    }

    @Test
    void redrivesTheSameBatchTwiceWhenItIsAskedTwiceAtOnce() {
        park("shard-0", SECOND, "a", 1);
        var letter = letters.findBatch("a").orElseThrow();
        s3.deleteObject(delete -> delete.bucket(BUCKET).key(letter.key()));

        assertThat(letters.batches().read(letter)).isEmpty();
        assertThatExceptionOfType(CannotRedrive.class).isThrownBy(() -> redrive.one("a"));
    }

    @Test
    void replaysWhatAMappingParkedThatIsNoMoreThroughTheFunctionItNames() {
        put("aws/lambda/gone/shard-0/2026/03/01/%s-a".formatted(SECOND), batch(1));

        assertThat(letters.list(new Sources(null), 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.source()).isEqualTo("mapping gone"));
        assertThat(all()).isTrue();
        assertThat(lambda.done).containsEntry("1", 1);
    }

    @Test
    void sendsNoMoreThanItIsAskedTo() {
        park("shard-0", SECOND, "a", 1);
        park("shard-0", "2026-03-01T12.00.05", "b", 2);

        assertThat(redrive.all(new Sources(null), 1)).isTrue();

        assertThat(parked()).containsExactly("b");
    }

    @Test
    void onlyLooksInADryRun() {
        park("shard-0", SECOND, "a", 1);

        new DryRun(letters, new Replay(lambda.client(), new Pace(null, Time.ofMachine())), told::add)
                .of(letters.list(new Sources(null), 10));

        assertThat(told).containsExactly("a  would be replayed through Reader");
        assertThat(lambda.batches).isEmpty();
        assertThat(lambda.rehearsed).singleElement().asString().contains("Reader");
        assertThat(parked()).containsExactly("a");
    }

    @Test
    void passesOverObjectsThatLambdaDidNotWrite() {
        put("aws/lambda/" + MAPPING + "/readme.txt", "{}");
        put("other/thing", "{}");

        assertThat(letters.list(new Sources(null), 10)).isEmpty();
    }

    @Test
    void saysSoWhereAnObjectHoldsNoRecords() {
        var key = "aws/lambda/%s/shard-0/2026/03/01/%s-a".formatted(MAPPING, SECOND);
        put(key, "{\"requestContext\":{}}");

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(this::all)
                .withMessageContaining(key)
                .withMessageContaining("holds no records");
    }

    private boolean all() {
        return redrive.all(new Sources(null), null);
    }

    private void park(String shard, String time, String id, int... sequenceNumbers) {
        put("aws/lambda/%s/%s/2026/03/01/%s-%s".formatted(MAPPING, shard, time, id), batch(sequenceNumbers));
    }

    private void put(String key, String body) {
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(body));
    }

    private static String batch(int... sequenceNumbers) {
        var records = Arrays.stream(sequenceNumbers)
                .mapToObj("{\"kinesis\":{\"sequenceNumber\":\"%d\",\"data\":\"e30=\"}}"::formatted)
                .collect(Collectors.joining(","));
        var batch = JsonMapper.shared().createObjectNode();
        batch.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", "arn:aws:lambda:eu-west-1:000000000000:function:Reader")
                .put("condition", "RetryAttemptsExhausted")
                .put("approximateInvokeCount", 6);
        return batch.put("payload", "{\"Records\":[%s]}".formatted(records)).toString();
    }

    private List<String> parked() {
        return s3.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .map(key -> key.substring(key.lastIndexOf('-') + 1))
                .toList();
    }
}
