package com.example.deadletters.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.DeadLetters;
import com.example.deadletters.domain.Deployment;
import com.example.deadletters.domain.DryRun;
import com.example.deadletters.domain.Sources;
import com.example.deadletters.domain.StreamReader;
import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.redrive.Redrive;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;

class StreamRedriveTest {

    private static final String MAPPING = "11111111-1111-3111-8111-111111111111";
    private static final String SECOND = "2026-03-01T12.00.00";

    private final List<String> told = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private FailedEvents failed;
    private SqsClient sqs;
    private ScriptedLambda lambda;
    private DeadLetters letters;
    private Redrive redrive;

    @BeforeEach
    void open() throws IOException {
        failed = FailedEvents.create();
        sqs = TestClients.of(SqsClient.builder(), URI.create("http://127.0.0.1:1"));
        lambda = new ScriptedLambda();
        var reader = new StreamReader(
                MAPPING,
                Optional.of("arn:aws:lambda:eu-west-1:000000000000:function:Reader:live"),
                failed.bucket(),
                true);
        letters = new DeadLetters(
                new Deployment(List.of(), List.of(reader)),
                SqsQueues.of(sqs, Time.ofMachine()),
                new ParkedBatches(new RefusingS3(failed.s3(), refused), List.of(reader)));
        redrive = new Redrive(letters, new LambdaFunctions(lambda.client()), Time.ofMachine(), null, told::add);
    }

    @AfterEach
    void close() {
        lambda.close();
        failed.close();
        sqs.close();
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
        park("shard-0", "2026-03-01T12.00.09", "c", 3);
        park("shard-1", SECOND, "d", 1_000);
        lambda.poison.add("2");

        assertThat(all()).isFalse();

        assertThat(lambda.done.keySet()).containsExactly("1", "1000");
        assertThat(parked()).containsExactly("b", "c");
        assertThat(told).contains("Reader  1 more of shard-0 wait behind it");
    }

    @Test
    void refusesABatchThatWouldOvertake() {
        park("shard-0", SECOND, "b", 1);
        park("shard-0", SECOND, "a", 2);

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> redrive.sendOne("a"))
                .withMessageContaining("send b first");
        assertThat(redrive.sendOne("b")).isTrue();
        assertThat(redrive.sendOne("a")).isTrue();
        assertThat(lambda.done.keySet()).containsExactly("1", "2");
    }

    @Test
    void redrivesTheSameBatchTwiceWhenItIsAskedTwiceAtOnce() {
        park("shard-0", SECOND, "a", 1);
        var letter = (DeadLetter.OfStream) letters.take("a");
        letters.batches().delete(letter);

        assertThat(letters.batches().read(letter)).isEmpty();
        assertThatExceptionOfType(CannotRedrive.class).isThrownBy(() -> redrive.sendOne("a"));
    }

    @Test
    void replaysWhatAMappingParkedThatIsNoMoreThroughTheFunctionItNames() {
        failed.park("gone", "shard-0", SECOND, "a", 1);

        assertThat(letters.list(new Sources(null), 10, told::add))
                .singleElement()
                .satisfies(letter -> assertThat(letter.source()).isEqualTo("mapping gone"));
        assertThat(all()).isTrue();
        assertThat(lambda.done).containsEntry("1", 1);
    }

    @Test
    void sendsNoMoreThanItIsAskedTo() {
        park("shard-0", SECOND, "a", 1);
        park("shard-0", "2026-03-01T12.00.05", "b", 2);

        assertThat(redrive.sendAll(new Sources(null), 1)).isTrue();

        assertThat(parked()).containsExactly("b");
    }

    @Test
    void onlyLooksInADryRun() {
        park("shard-0", SECOND, "a", 1);

        new DryRun(letters, new LambdaFunctions(lambda.client()), told::add)
                .of(letters.list(new Sources(null), 10, told::add));

        assertThat(told).containsExactly("a  would be replayed through Reader");
        assertThat(lambda.batches).isEmpty();
        assertThat(lambda.rehearsed).singleElement().asString().contains("Reader");
        assertThat(parked()).containsExactly("a");
    }

    @Test
    void passesOverObjectsThatLambdaDidNotWrite() {
        failed.put("aws/lambda/" + MAPPING + "/readme.txt", "{}");
        failed.put("other/thing", "{}");

        assertThat(letters.list(new Sources(null), 10, told::add)).isEmpty();
    }

    /** Object keys and shard ids say nothing of the order: the child may have the smaller id and may be parked first. */
    @Test
    void replaysTheParentShardBeforeItsChild() {
        failed.parkKeyed(MAPPING, "shardId-1", SECOND, "child", "20:order/A", "21:order/B");
        failed.parkKeyed(MAPPING, "shardId-9", "2026-03-01T12.00.09", "parent", "10:order/A", "11:order/C");

        assertThat(all()).isTrue();

        assertThat(lambda.done.keySet()).containsExactly("10", "11", "20", "21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "11"})
    void holdsUpTheChildShardWhereTheParentFailsOnTheSameOrder(String poison) {
        failed.parkKeyed(MAPPING, "shardId-1", SECOND, "child", "20:order/A");
        failed.parkKeyed(MAPPING, "shardId-1", SECOND, "later", "30:order/D");
        failed.parkKeyed(MAPPING, "shardId-2", SECOND, "other", "21:order/B");
        failed.parkKeyed(MAPPING, "shardId-9", SECOND, "parent", "10:order/C", "11:order/A");
        lambda.poison.add(poison);

        assertThat(all()).isFalse();

        assertThat(lambda.done).containsKey("21").doesNotContainKeys("20", "30");
        assertThat(parked()).containsExactlyInAnyOrder("child", "later", "parent");
        assertThat(told).contains("Reader  2 more of shardId-1 wait behind it");
    }

    @Test
    void refusesAChildsBatchBeforeItsParents() {
        failed.parkKeyed(MAPPING, "shardId-1", SECOND, "child", "20:order/A");
        failed.parkKeyed(MAPPING, "shardId-2", SECOND, "other", "21:order/B");
        failed.parkKeyed(MAPPING, "shardId-9", SECOND, "parent", "10:order/A");

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> redrive.sendOne("child"))
                .withMessageContaining("send parent first");
        assertThat(redrive.sendOne("other")).isTrue();
        assertThat(redrive.sendOne("parent")).isTrue();
        assertThat(redrive.sendOne("child")).isTrue();
    }

    /** Shards of a table's stream split and end within hours, whatever the traffic. */
    @Test
    void keepsTheChangesOfOneItemInOrderAcrossShards() {
        failed.parkChanges(MAPPING, "shardId-1", SECOND, "child", "20:ORDER#A");
        failed.parkChanges(MAPPING, "shardId-2", SECOND, "other", "21:ORDER#B");
        failed.parkChanges(MAPPING, "shardId-9", SECOND, "parent", "10:ORDER#A");
        lambda.poison.add("10");

        assertThat(all()).isFalse();

        assertThat(lambda.done.keySet()).containsExactly("21");
        assertThat(parked()).containsExactlyInAnyOrder("child", "parent");
    }

    /** Batches behind it in its shard stay unknown; other shards go on. */
    @Test
    void keepsAnObjectThatHoldsNoRecordsAndItsShard() {
        var key = "aws/lambda/%s/shard-0/2026/03/01/%s-a".formatted(MAPPING, SECOND);
        failed.put(key, "{\"requestContext\":{}}");
        park("shard-0", SECOND, "b", 1);
        park("shard-1", SECOND, "c", 2);

        assertThat(all()).isFalse();

        assertThat(lambda.done.keySet()).containsExactly("2");
        assertThat(parked()).containsExactly("a", "b");
        assertThat(told).first().asString().startsWith("a  kept: ").contains(key, "contains no records");
        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> redrive.sendOne("a"))
                .withMessageContaining(key);
    }

    /** As one that is encrypted with a key that the caller may not use. */
    @Test
    void keepsAnObjectThatCannotBeReadAndItsShard() {
        park("shard-0", SECOND, "a", 1);
        park("shard-0", "2026-03-01T12.00.05", "b", 2);
        park("shard-1", SECOND, "c", 3);
        refused.add("-a");

        assertThat(all()).isFalse();
        new DryRun(letters, new LambdaFunctions(lambda.client()), told::add)
                .of(letters.listToSend(new Sources(null), 10, told::add));

        assertThat(lambda.done.keySet()).containsExactly("3");
        assertThat(parked()).containsExactly("a", "b");
        assertThat(told)
                .contains(
                        "a  kept: S3 rejected the call with AccessDenied: no",
                        "a  cannot be read: S3 rejected the call with AccessDenied: no")
                .contains("b  would be replayed through Reader");
    }

    private boolean all() {
        return redrive.sendAll(new Sources(null), null);
    }

    private void park(String shard, String time, String id, int... sequenceNumbers) {
        failed.park(MAPPING, shard, time, id, sequenceNumbers);
    }

    private List<String> parked() {
        return failed.parked();
    }
}
