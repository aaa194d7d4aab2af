package com.example.deadletters.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import stackrun.run.Await;

class QueueMoveTest {

    private static EmbeddedQueues embedded;

    private final List<Long> progress = new ArrayList<>();
    private WorkQueue queue;

    @BeforeAll
    static void start() {
        embedded = new EmbeddedQueues();
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @BeforeEach
    void makeQueue() {
        queue = embedded.queue();
    }

    @Test
    void movesAllBackAtTheRateItIsGivenAndTellsHowFarItIs() {
        embedded.park(queue, 12);

        long moved = move(embedded.sqs(), 25);

        assertThat(moved).isEqualTo(12);
        assertThat(progress)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(soFar -> assertThat(soFar).isBetween(1L, 12L));
        assertThat(tasks())
                .extracting(ListMessageMoveTasksResultEntry::maxNumberOfMessagesPerSecond)
                .containsExactly(25);
        hasMoved(12);
    }

    @Test
    void movesNothingFromAnEmptyQueue() {
        assertThat(move(embedded.sqs(), null)).isZero();
    }

    @Test
    void followsItsOwnTaskWhenTheAnswerThatItRunsIsLost() {
        embedded.park(queue, 12);

        try (var losing = embedded.client(new LosesFirstAnswer(() -> {}))) {
            assertThat(move(losing, 20)).isEqualTo(12);
        }

        assertThat(tasks()).hasSize(1);
        hasMoved(12);
    }

    @Test
    void countsWhatItsOwnTaskMovedThatHadEndedWhenTheAnswerWasLost() {
        embedded.park(queue, 2);
        move(embedded.sqs(), null);
        embedded.received(queue.url());
        embedded.park(queue, 3);

        try (var losing = embedded.client(new LosesFirstAnswer(this::awaitEnd))) {
            assertThat(move(losing, null)).isEqualTo(3);
        }

        assertThat(tasks()).hasSize(3);
    }

    private void awaitEnd() {
        Await.until(this::tasks, tasks -> tasks.getFirst().status().equals("COMPLETED"));
    }

    @Test
    void followsTheTaskThatSomebodyElseRuns() {
        embedded.park(queue, 12);
        startTo(queue.arn(), 20);

        assertThat(move(embedded.sqs(), 500)).isEqualTo(12);

        assertThat(tasks()).hasSize(1);
        hasMoved(12);
    }

    @Test
    void followsATaskThatMovesEachMessageToWhereItCameFrom() {
        embedded.park(queue, 12);
        startTo(null, 20);

        assertThat(move(embedded.sqs(), null)).isEqualTo(12);

        hasMoved(12);
    }

    @Test
    void doesNotFollowATaskThatLeadsElsewhere() {
        embedded.park(queue, 5);
        var elsewhere = embedded.queue();
        startTo(elsewhere.arn(), 5);

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> move(embedded.sqs(), null))
                .withMessageContaining(queue.name())
                .withMessageContaining(elsewhere.arn());
    }

    @Test
    void startsItsOwnWhenTheTaskInItsWayHasJustEnded() {
        embedded.park(queue, 3);
        startTo(embedded.queue().arn(), 10);

        try (var late = embedded.client(new LooksOnlyAfterTheEnd())) {
            assertThat(move(late, null)).isZero();
        }

        assertThat(tasks())
                .first()
                .satisfies(task -> assertThat(task.destinationArn()).isEqualTo(queue.arn()));
    }

    @Test
    void saysThatATaskWasCancelled() {
        embedded.park(queue, 10);

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> new QueueMove(embedded.sqs(), Time.ofMachine()).moveAll(queue, 10, soFar -> cancel()))
                .withMessage("the redrive of %s was cancelled", queue.name());
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, , ''",
        "FAILED, AWS.SimpleQueueService.NonExistentQueue, ': AWS.SimpleQueueService.NonExistentQueue'"
    })
    void saysHowATaskEndedThatDidNotMoveAll(String status, @Nullable String reason, String told) {
        try (var ending = embedded.client(new EndsAs(status, reason))) {
            assertThatExceptionOfType(CannotRedrive.class)
                    .isThrownBy(() -> move(ending, null))
                    .withMessage(
                            "the redrive of %s ended with status %s after 7 messages%s", queue.name(), status, told);
        }
    }

    @Test
    void passesOnWhySqsRefusesWhereNoTaskIsInTheWay() {
        var gone = new WorkQueue(
                "gone", "", queue.arn(), "", "arn:aws:sqs:eu-west-1:000000000000:gone", queue.functionArn());

        assertThatExceptionOfType(SqsException.class)
                .isThrownBy(() -> new QueueMove(embedded.sqs(), Time.ofMachine()).moveAll(gone, null, progress::add));
    }

    private long move(SqsClient sqs, @Nullable Integer perSecond) {
        return new QueueMove(sqs, Time.ofMachine()).moveAll(queue, perSecond, progress::add);
    }

    private void startTo(@Nullable String destination, int perSecond) {
        embedded.sqs()
                .startMessageMoveTask(start -> start.sourceArn(queue.deadLettersArn())
                        .destinationArn(destination)
                        .maxNumberOfMessagesPerSecond(perSecond));
    }

    private void cancel() {
        embedded.sqs()
                .cancelMessageMoveTask(
                        cancel -> cancel.taskHandle(tasks().getFirst().taskHandle()));
    }

    private List<ListMessageMoveTasksResultEntry> tasks() {
        return embedded.sqs()
                .listMessageMoveTasks(
                        list -> list.sourceArn(queue.deadLettersArn()).maxResults(10))
                .results();
    }

    private void hasMoved(int messages) {
        assertThat(EmbeddedQueues.bodies(embedded.received(queue.url())))
                .containsExactlyInAnyOrderElementsOf(EmbeddedQueues.numbers(messages));
        assertThat(embedded.received(queue.deadLettersUrl())).isEmpty();
    }

    /** The task runs, and nobody here knows. */
    private static final class LosesFirstAnswer implements ExecutionInterceptor {

        private final AtomicBoolean lost = new AtomicBoolean();
        private final Runnable before;

        LosesFirstAnswer(Runnable before) {
            this.before = before;
        }

        @Override
        public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
            if (context.request() instanceof StartMessageMoveTaskRequest && lost.compareAndSet(false, true)) {
                before.run();
                throw RetryableException.create("the answer is lost");
            }
        }
    }

    /** The task that blocks the move ends before it is listed. */
    private final class LooksOnlyAfterTheEnd implements ExecutionInterceptor {

        private final AtomicBoolean refused = new AtomicBoolean();

        @Override
        public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
            refused.set(true);
        }

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (context.request() instanceof ListMessageMoveTasksRequest && refused.get()) {
                awaitEnd();
            }
        }
    }

    /** As AWS tells it: ElasticMQ knows only tasks that run or are done. */
    private record EndsAs(String status, @Nullable String reason) implements ExecutionInterceptor {

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof ListMessageMoveTasksResponse tasks
                    ? tasks.toBuilder()
                            .results(ListMessageMoveTasksResultEntry.builder()
                                    .status(status)
                                    .failureReason(reason)
                                    .approximateNumberOfMessagesMoved(7L)
                                    .build())
                            .build()
                    : context.response();
        }
    }
}
