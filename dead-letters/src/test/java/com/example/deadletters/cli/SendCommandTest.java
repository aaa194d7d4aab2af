package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.deadletters.adapter.EmbeddedQueues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

class SendCommandTest {

    private static final String SECOND = "2026-03-01T12.00.00";

    private TestStage stage;

    @BeforeEach
    void open(@TempDir Path logs) throws IOException {
        stage = new TestStage(logs);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sendsOneMessageBackToItsQueue() {
        var id = stage.park("one");
        stage.park("other");

        var sent = stage.redrive("send", id);

        assertThat(sent.code()).isZero();
        assertThat(sent.out().strip()).isEqualTo(id + "  sent to " + stage.queue.name());
        assertThat(inQueue()).containsExactly("one");
        assertThat(inDeadLetters()).containsExactly("other");
    }

    @Test
    void sendsOneBatchThroughItsFunction() {
        park("a", 1, 2);
        park("b", 3);

        var sent = stage.redrive("send", "a");

        assertThat(sent.code()).isZero();
        assertThat(sent.out().strip()).isEqualTo("a  2 records done by ProjectFunction, deleted");
        assertThat(stage.failed.parked()).containsExactly("b");
    }

    @Test
    void saysThatThereIsNoneUnderAnId() {
        assertThat(stage.redrive("send", "nothing").code()).isEqualTo(3);
        assertThat(stage.redrive("send", "nothing", "--dry-run").err()).startsWith("there is no dead letter nothing: ");
    }

    @Test
    void sendsAllThereAre() {
        stage.park("one");
        park("a", 1);

        var sent = stage.redrive("send", "--all");

        assertThat(sent.code()).isZero();
        assertThat(sent.out().lines())
                .contains(
                        stage.queue.name() + "  1 message moved back", "a  1 record done by ProjectFunction, deleted");
        assertThat(inQueue()).containsExactly("one");
        assertThat(inDeadLetters()).isEmpty();
        assertThat(stage.failed.parked()).isEmpty();
    }

    @Test
    void exitsWithOneWhereSomethingIsParkedStill() {
        park("a", 1);
        stage.lambda.poison.add("1");

        assertThat(stage.redrive("send", "--all").code()).isEqualTo(1);
        assertThat(stage.redrive("send", "a").code()).isEqualTo(1);
    }

    /** Somebody moves the dead letters of one queue elsewhere; the other queue and the stream have nothing to do with it. */
    @Test
    void sendsTheRestWhereOneQueueCannotBeMoved() {
        var elsewhere = stage.queues.queue();
        var other = stage.queues.queue();
        stage.reads(other.arn(), TestStage.CONSUMER);
        EmbeddedQueues.numbers(5).forEach(stage::park);
        park("a", 1);
        stage.queues
                .sqs()
                .startMessageMoveTask(start -> start.sourceArn(stage.queue.deadLettersArn())
                        .destinationArn(elsewhere.arn())
                        .maxNumberOfMessagesPerSecond(1));

        var sent = stage.redrive("send", "--all");

        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out().lines())
                .anySatisfy(line -> assertThat(line).startsWith(stage.queue.name() + "  kept: "))
                .contains(other.name() + "  0 messages moved back", "a  1 record done by ProjectFunction, deleted");
    }

    @Test
    void sendsTheRestWhereOneBucketCannotBeLookedAt() {
        stage.parks("gone", TestStage.READER, "arn:aws:s3:::gone-bucket");
        var message = stage.park("{}");
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 1);

        var dry = stage.redrive("send", "--all", "--dry-run");
        var sent = stage.redrive("send", "--all");

        assertThat(dry.out()).contains(message, "a  would be replayed", "bucket gone-bucket  cannot be read: ");
        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out())
                .contains(
                        "a  1 record done",
                        "bucket gone-bucket  cannot be read: S3 rejected the call with NoSuchBucket: ");
        assertThat(stage.failed.parked()).isEmpty();
    }

    @Test
    void sendsAndShowsOneMessageOrBatchWhereABucketAndAQueueCannotBeLookedAt() {
        var other = stage.queues.queue();
        stage.reads(other.arn(), TestStage.CONSUMER);
        stage.queues.denied.add(other.deadLettersUrl());
        stage.parks("gone", TestStage.READER, "arn:aws:s3:::gone-bucket");
        var message = stage.park("{}");
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, "a", 1);

        assertThat(stage.redrive("show", message).code()).isZero();
        assertThat(stage.redrive("send", message, "--dry-run").code()).isZero();
        assertThat(stage.redrive("send", message).code()).isZero();
        assertThat(stage.redrive("send", "a").code()).isZero();
        var none = stage.redrive("send", "none");

        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err())
                .contains(
                        "dead letter none was not found, but not every source could be read",
                        "bucket gone-bucket  cannot be read: S3 rejected the call with NoSuchBucket: ",
                        other.name() + "  cannot be read: Sqs rejected the call with AccessDenied: no");
    }

    @Test
    void sendsTheRestWhereOneFunctionIsGone() {
        stage.parks("m2", TestStage.READER, "arn:aws:s3:::" + stage.failed.bucket());
        park("a", 1);
        stage.failed.park("m2", "shard-0", SECOND, "b", 2);
        stage.lambda.gone = true;

        var sent = stage.redrive("send", "--all");

        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out().lines())
                .filteredOn(line -> line.contains("kept: Lambda rejected the call with ResourceNotFoundException"))
                .hasSize(2);
    }

    @Test
    void sendsAllOfOneSource() {
        stage.park("one");
        park("a", 1);

        assertThat(stage.redrive("send", "--all", "--source", "project").code()).isZero();
        assertThat(stage.failed.parked()).isEmpty();
        assertThat(inQueue()).isEmpty();
        assertThat(stage.redrive("send", "--all", "--source", stage.queue.name())
                        .code())
                .isZero();
        assertThat(inQueue()).containsExactly("one");
    }

    @Test
    void sendsNoMoreThanItIsAskedTo() {
        stage.park("one");
        stage.park("two");
        park("a", 1);
        park("b", 2);

        assertThat(stage.redrive("send", "--all", "--limit", "1").code()).isZero();
        assertThat(inQueue()).hasSize(1);
        assertThat(stage.failed.parked()).containsExactly("a", "b");
        assertThat(stage.redrive("send", "--all", "--limit", "2").code()).isZero();
        assertThat(inQueue()).hasSize(1);
        assertThat(stage.failed.parked()).containsExactly("b");
    }

    /** Halves of one batch are parked in the same second, and then named by chance. */
    @Test
    void sendsTheOldestOfAShardFirstWhateverItIsCalled() {
        park("a", 3, 4);
        park("b", 1, 2);

        assertThat(stage.redrive("send", "--all", "--limit", "1", "--dry-run").out())
                .startsWith("b  would be replayed");
        assertThat(stage.redrive("send", "--all", "--limit", "1").code()).isZero();

        assertThat(stage.failed.parked()).containsExactly("a");
    }

    @Test
    void sendsNoMoreOfAllFunctionsTogetherThanItIsAskedTo() {
        stage.parks("m2", TestStage.READER, "arn:aws:s3:::" + stage.failed.bucket());
        park("a", 1);
        stage.failed.park("m2", "shard-0", SECOND, "b", 2);
        stage.failed.park("m2", "shard-0", SECOND, "c", 3);

        assertThat(stage.redrive("send", "--all", "--limit", "2").code()).isZero();

        assertThat(stage.failed.parked()).containsExactly("c");
    }

    @Test
    void sendsMessagesAndRecordsNoFasterThanItIsAskedTo() {
        stage.park("one");
        stage.park("two");
        park("a", 1, 2, 3);
        park("b", 4);

        assertThat(stage.redrive("send", "--all", "--limit", "4", "--rate", "10/s")
                        .code())
                .isZero();

        assertThat(stage.pauses).containsExactly(100_000_000L, 100_000_000L, 300_000_000L);
        assertThat(stage.failed.parked()).isEmpty();
    }

    @Test
    void letsSqsMoveNoFasterThanItIsAskedToAndTellsHowFarItIs() {
        stage.park("one");
        stage.park("two");

        var sent = stage.redrive("send", "--all", "--rate", "10/s");

        assertThat(sent.code()).isZero();
        assertThat(sent.out().lines())
                .contains(stage.queue.name() + "  1 message so far", stage.queue.name() + "  2 messages moved back");

        assertThat(stage.queues
                        .sqs()
                        .listMessageMoveTasks(list -> list.sourceArn(stage.queue.deadLettersArn()))
                        .results())
                .extracting(ListMessageMoveTasksResultEntry::maxNumberOfMessagesPerSecond)
                .containsExactly(10);
    }

    @Test
    void sendsNothingInADryRun() {
        var id = stage.park("one");
        park("a", 1);

        var all = stage.redrive("send", "--all", "--dry-run");
        var one = stage.redrive("send", id, "--dry-run");
        var some = stage.redrive("send", "--all", "--dry-run", "--limit", "1");

        assertThat(all.code()).isZero();
        assertThat(all.out().lines())
                .containsExactly(
                        id + "  would be sent to " + stage.queue.name(),
                        "a  would be replayed through ProjectFunction");
        assertThat(one.out().lines()).containsExactly(id + "  would be sent to " + stage.queue.name());
        assertThat(some.out()).isEqualTo(one.out());
        assertThat(stage.lambda.rehearsed).hasSize(1);
        assertThat(stage.lambda.batches).isEmpty();
        assertThat(inDeadLetters()).containsExactly("one");
        assertThat(stage.failed.parked()).containsExactly("a");
    }

    @Test
    void saysInADryRunThatAFunctionCannotBeInvoked() {
        park("a", 1);
        stage.lambda.gone = true;

        var result = stage.redrive("send", "a", "--dry-run");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().strip())
                .isEqualTo("Lambda rejected the call with ResourceNotFoundException: Function not found");
    }

    private void park(String id, int... sequenceNumbers) {
        stage.failed.park(TestStage.MAPPING, "shard-0", SECOND, id, sequenceNumbers);
    }

    private List<String> inQueue() {
        return EmbeddedQueues.bodies(stage.queues.received(stage.queue.url()));
    }

    private List<String> inDeadLetters() {
        return EmbeddedQueues.bodies(stage.queues.received(stage.queue.deadLettersUrl()));
    }
}
