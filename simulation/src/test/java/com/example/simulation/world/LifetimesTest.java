package com.example.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.deployment.Lifetime;
import com.example.simulation.deployment.QueueDefinition;
import com.example.simulation.oracle.Oracles;
import com.example.simulation.oracle.Violation;
import com.example.simulation.process.Mutation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated AWS deletes expired data as AWS does: messages, records and objects that wait too long are lost. */
class LifetimesTest {

    private static final List<OrderLine> TWO_TEAS = List.of(new OrderLine("TEA-GREEN", 2));
    private static final Deployment DEV =
            Deployment.read(Path.of(System.getProperty("shop.repository")).resolve("infra-cdk/templates/dev"));
    private static final String REQUESTS = DEV.queues().stream()
            .map(QueueDefinition::name)
            .filter(name -> name.endsWith("-stock-requests"))
            .findFirst()
            .orElseThrow();

    private final World world = new World(DEV, Mutation.none());

    @BeforeEach
    void open() {
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 100);
        world.drainAll();
    }

    /**
     * The queue's {@code MessageRetentionPeriod} counts from when the message was sent.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>
     */
    @Test
    void ofAMessageEndsWithTheRetentionOfItsQueue() {
        request();
        var retention = world.cloud().queues().definition(REQUESTS).retention();

        pass(retention);
        assertThat(world.cloud().queues().in(REQUESTS)).hasSize(1);

        pass(Duration.ofMillis(1));
        assertThat(world.cloud().queues().in(REQUESTS)).isEmpty();
    }

    /**
     * The time in the first queue counts.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html">Setting-up
     *     dead-letter queue retention</a>
     */
    @Test
    void ofADeadLetterBeginsWhenItWasSent() {
        request();
        pass(Duration.ofDays(3));
        world.cloud().queues().park(REQUESTS, 1);

        pass(deadLetterRetention().minusDays(3));
        assertThat(world.parked().messageIds()).hasSize(1);

        pass(Duration.ofMillis(1));
        assertThat(world.parked().messageIds()).isEmpty();
    }

    /**
     * A message that is redriven counts as new.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">Dead-letter
     *     queue redrive</a>
     */
    @Test
    void ofARedrivenMessageBeginsAgain() {
        request();
        world.cloud().queues().park(REQUESTS, 1);
        pass(deadLetterRetention());

        assertThat(world.operator().run("send", "--all")).isZero();

        pass(world.cloud().queues().definition(REQUESTS).retention().minusMinutes(1));
        assertThat(world.cloud().queues().in(REQUESTS)).hasSize(1);
    }

    /** A record that nobody reads in time is parked, once for each reader, and can be redriven. */
    @Test
    void ofARecordThatIsTooOldToBeDeliveredGoesOnInTheBucket() {
        world.customer("alice").place("key", TWO_TEAS);
        pass(Duration.ofHours(7));

        world.drainAll();
        assertThat(world.parked().bodies()).hasSize(2);

        assertThat(world.operator().run("send", "--all")).isZero();
        world.settle();
        assertThat(violations()).isEmpty();
    }

    /**
     * The stream forgets what nobody has read, and nobody parks it: an event is lost, and an oracle tells.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">DynamoDB Streams</a>
     */
    @Test
    void ofARecordEndsWithTheRetentionOfItsStream() {
        world.customer("alice").place("key", TWO_TEAS);
        pass(Duration.ofHours(24));

        world.settle();

        assertThat(world.parked().bodies()).isEmpty();
        assertThat(violations()).contains("what was committed is published");
    }

    @Test
    void ofAParkedBatchEndsWithTheLifecycleOfItsBucket() {
        world.customer("alice").place("key", TWO_TEAS);
        world.park("PublishOrderEventsFunction", 100);
        var lifetime = lifetime("FailedEventsBucket", "");

        pass(lifetime);
        assertThat(world.parked().bodies()).hasSize(1);

        pass(Duration.ofMillis(1));
        assertThat(world.parked().bodies()).isEmpty();
    }

    /**
     * A rule with a prefix ends the objects under it, and no other.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-filters.html">Lifecycle
     *     filters</a>
     */
    @Test
    void ofALedgerEndsWithTheLifecycleOfItsPrefix() {
        world.fire("AuditOrdersFunction");
        pass(Duration.ofMinutes(61));
        world.audit(24);
        assertThat(audited()).contains("orders/audit.json", "inventory/reservations.json", "stream/sales.json");

        pass(lifetime("AuditBucket", "inventory/"));

        assertThat(audited()).contains("orders/audit.json").doesNotContain("inventory/reservations.json");
    }

    private Set<String> audited() {
        return world.cloud()
                .buckets()
                .in(world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket"))
                .keySet();
    }

    private Duration lifetime(String bucket, String prefix) {
        var name = world.deployment().nameOf("AWS::S3::Bucket", bucket);
        return world.deployment().lifetimes().stream()
                .filter(each -> each.bucket().equals(name) && each.prefix().equals(prefix))
                .map(Lifetime::duration)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The same request places another order a day later.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live</a>
     */
    @Test
    void ofAnIdempotencyRecordEndsAfterADay() {
        var first = world.customer("alice").place("key", TWO_TEAS).orElseThrow();
        world.drainAll();

        pass(Duration.ofHours(23));
        assertThat(world.customer("alice").place("key", TWO_TEAS).orElseThrow().headers())
                .isEqualTo(first.headers());
        assertThat(records()).isEqualTo(1);

        pass(Duration.ofHours(2));
        assertThat(world.customer("alice").get(id(first))).isPresent();
        assertThat(records()).isZero();
        assertThat(world.customer("alice").place("key", TWO_TEAS).orElseThrow().headers())
                .isNotEqualTo(first.headers());
        assertThat(records()).isEqualTo(1);

        world.settle();
        assertThat(violations()).isEmpty();
    }

    private static String id(Observation placed) {
        var location = Objects.requireNonNull(placed.headers().get("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void request() {
        world.customer("alice").place("key", TWO_TEAS);
        world.drain("RequestStockFunction");
    }

    private Duration deadLetterRetention() {
        var queues = world.cloud().queues();
        var deadLetters = queues.definition(REQUESTS).deadLetters().orElseThrow();
        return queues.definition(deadLetters.queueName()).retention();
    }

    private void pass(Duration duration) {
        world.cloud().clock().advance(duration);
    }

    private int records() {
        var shelves = new Shelves(world);
        return shelves.items(shelves.orders(), "KEY#").size();
    }

    private List<String> violations() {
        return new Oracles(world)
                .atTheEnd().stream().map(Violation::oracle).distinct().toList();
    }
}
