package com.example.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.FixedContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QueueDestinationTest {

    @AutoClose
    private final RefusingAws aws = new RefusingAws();

    private final QueueDestination queue = aws.queue();

    /** Tries every possible partial success of a call with ten messages. */
    @Test
    void answersWhatWasAcceptedBeforeTheFirstThatWasRefused() {
        var ten = events(10, 10);
        for (int mask = 0; mask < 1 << 10; mask++) {
            int refused = mask;

            int done = send(ten, refused);

            assertThat(done).as("mask %s", mask).isEqualTo(Integer.numberOfTrailingZeros(mask | 1 << 10));
            assertThat(aws.accepted).containsAll(bodies(ten).subList(0, done));
        }
    }

    @Test
    void sendsNothingAfterACallThatRefused() {
        assertThat(send(events(25, 10), 1 << 13)).isEqualTo(13);
        assertThat(aws.calls).containsExactly(10, 10);
    }

    @Test
    void sendsTenACall() {
        var events = events(25, 10);

        assertThat(send(events, 0)).isEqualTo(25);
        assertThat(aws.calls).containsExactly(10, 10, 5);
        assertThat(aws.accepted).isEqualTo(bodies(events));
    }

    @Test
    void sends256KiBACall() {
        var events = events(7, 100 * 1024);

        assertThat(send(events, 0)).isEqualTo(7);
        assertThat(aws.calls).containsExactly(2, 2, 2, 1);
        assertThat(aws.accepted).isEqualTo(bodies(events));
    }

    /** The subject and the trace header count too: first each record is exactly half of a call, then one byte more. */
    @Test
    void fillsACallToTheLastByte() {
        var half = new OutboxRecord(
                "x".repeat(128 * 1024 - 7 - FixedContext.TRACE.length()), "order/1", FixedContext.TRACE, null);
        var more = new OutboxRecord(half.event() + "x", "order/1", FixedContext.TRACE, null);

        send(List.of(half, half), 0);
        assertThat(aws.calls).containsExactly(2);
        send(List.of(half, more), 0);
        assertThat(aws.calls).containsExactly(1, 1);
    }

    /** The queue rejects it, but the events before it have been sent. */
    @Test
    void sendsWhatIsTooLargeAlone() {
        var events = List.of(event(0, 10), event(1, 10), event(2, 300 * 1024), event(3, 10));

        send(events, 0);

        assertThat(aws.calls).containsExactly(2, 1, 1);
    }

    /** An umlaut is two bytes. */
    @Test
    void countsBytesAndNotCharacters() {
        var umlauts = new OutboxRecord("ü".repeat(70 * 1024), "order/1", null, null);

        send(List.of(umlauts, umlauts), 0);

        assertThat(aws.calls).containsExactly(1, 1);
    }

    @Test
    void handsOnTheTraceOfEachEvent() {
        send(List.of(event(0, 10), new OutboxRecord("untraced", "order/1", null, null)), 0);

        assertThat(aws.traces).containsExactly(FixedContext.TRACE);
    }

    /**
     * A message without a group is a tenant of its own.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html">How
     *     fair queues identify tenants</a>
     */
    @Test
    void namesTheTenantOfEachEventAsTheGroupOfItsMessage() {
        var alices = new OutboxRecord("a", "order/1", null, "7f3a");
        var bobs = new OutboxRecord("b", "order/2", null, "90c1");

        send(List.of(alices, event(0, 10), bobs), 0);

        assertThat(aws.groups).containsExactly("7f3a", "90c1");
        assertThat(aws.accepted).hasSize(3);
    }

    @Test
    void sendsNothingWhereThereIsNothing() {
        assertThat(send(List.of(), 0)).isZero();
        assertThat(aws.calls).isEmpty();
    }

    private int send(List<OutboxRecord> events, int refused) {
        aws.refusing(position -> (refused >> position & 1) == 1);
        return queue.publish(events);
    }

    private static List<OutboxRecord> events(int count, int bytes) {
        return IntStream.range(0, count).mapToObj(i -> event(i, bytes)).toList();
    }

    private static OutboxRecord event(int number, int bytes) {
        return new OutboxRecord(number + "x".repeat(bytes), "order/" + number, FixedContext.TRACE, null);
    }

    private static List<String> bodies(List<OutboxRecord> events) {
        return events.stream().map(OutboxRecord::event).toList();
    }
}
