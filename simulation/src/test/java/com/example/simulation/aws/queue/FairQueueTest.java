package com.example.simulation.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.aws.VirtualClock;
import com.example.simulation.deployment.QueueDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Standard queues whose messages have groups.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html">How Amazon SQS fair queues work</a>
 */
class FairQueueTest {

    private static final String QUEUE = "q";
    private static final Duration VISIBILITY = Duration.ofMinutes(10);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-10T12:00:00Z"));
    private final Queues queues =
            new Queues(List.of(new QueueDefinition(QUEUE, VISIBILITY, Duration.ofDays(4), Optional.empty())), clock);

    /** "At least 30 of its own messages in flight", and more than a tenth of all. */
    @Test
    void handOutQuietTenantsFirstOnceThirtyMessagesOfOneAreInFlight() {
        send("a", 31);
        send("b", 1);
        receive(29);
        assertThat(groups()).startsWith("a");

        receive(1);
        assertThat(groups()).startsWith("b");
    }

    @Test
    void takeATenthOfAllInFlightForAFairShare() {
        send("a", 30);
        for (int tenant = 0; tenant < 270; tenant++) {
            send("t" + tenant, 1);
        }
        receive(300);
        send("a", 1);
        send("b", 1);
        assertThat(groups()).containsExactly("a", "b");

        queues.delete(QUEUE, inFlightOf("t0"));
        assertThat(groups()).containsExactly("b", "a");
    }

    /** "Noisy neighbor messages are not dropped or throttled." */
    @Test
    void handOutANoisyTenantsMessagesWhereNoOthersWait() {
        send("a", 40);
        receive(30);

        assertThat(groups()).hasSize(10).containsOnly("a");
    }

    @Test
    void preferTheNoisyTenantWithTheFewestMessagesInFlight() {
        send("a", 40);
        receive(40);
        send("b", 35);
        receive(35);
        send("a", 1);
        send("b", 1);
        send("c", 1);

        assertThat(groups()).containsExactly("c", "b", "a");
    }

    /** "Its recent share of total consumer processing time exceeds 10 %." */
    @Test
    void handOutQuietTenantsFirstWhereOneTakesTheConsumersTime() {
        process("slow", Duration.ofSeconds(10));
        process("fast", Duration.ofSeconds(1));
        send("slow", 1);
        send("fast", 1);
        send("new", 1);

        assertThat(groups()).containsExactly("fast", "new", "slow");
    }

    /** "The tenant has not sent any messages for 5 consecutive minutes." */
    @Test
    void treatATenantAsQuietThatSentNothingForFiveMinutes() {
        send("a", 31);
        receive(30);
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        send("b", 1);
        assertThat(groups()).containsExactly("b", "a");

        clock.advance(Duration.ofMillis(1));
        assertThat(groups()).containsExactly("a", "b");
    }

    /** "Each message without a MessageGroupId is treated as belonging to its own distinct tenant." */
    @Test
    void takeAMessageWithoutAGroupForATenantOfItsOwn() {
        send(null, 40);
        receive(35);
        send("a", 35);

        assertThat(groups().getFirst()).isEqualTo("null");
    }

    @Test
    void keepTheTenantOfWhatMovesToAnotherQueue() {
        send("a", 1);
        var moved = queues.visible(QUEUE).getFirst().moved(clock.instant());

        assertThat(moved.group()).isEqualTo("a");
    }

    private void send(@Nullable String group, int messages) {
        for (int i = 0; i < messages; i++) {
            queues.send(QUEUE, "body", null, group);
        }
    }

    private void receive(int messages) {
        queues.visible(QUEUE).stream().limit(messages).forEach(message -> queues.receive(QUEUE, message));
    }

    private void process(String group, Duration time) {
        send(group, 1);
        var message = queues.receive(QUEUE, queues.visible(QUEUE).getFirst());
        clock.advance(time);
        queues.delete(QUEUE, message.id());
    }

    private String inFlightOf(String group) {
        return queues.in(QUEUE).stream()
                .filter(message -> group.equals(message.group()) && message.receives() > 0)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> groups() {
        return queues.visible(QUEUE).stream()
                .map(message -> String.valueOf(message.group()))
                .toList();
    }
}
