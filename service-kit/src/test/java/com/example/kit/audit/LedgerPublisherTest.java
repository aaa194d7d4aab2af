package com.example.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.audit.PublishedSummaries.Summary;
import com.example.kit.testing.LocalAws;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import stackrun.embedded.Service;

class LedgerPublisherTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant OTHER = Instant.parse("2026-03-01T10:15:00Z");
    private static final String LEDGER = "inventory/reservations";

    private final String name = "audit-" + UUID.randomUUID();
    private final S3Client s3 = LocalAws.clients(Service.S3).client("S3", S3Client::builder);
    private final AuditBucket bucket = new AuditBucket(s3, name);
    private final LedgerPublisher ledgers = new LedgerPublisher(bucket, Clock.fixed(NOON, ZoneOffset.UTC));

    LedgerPublisherTest() {
        s3.createBucket(create -> create.bucket(name));
    }

    @Test
    void publishNothingWhereNobodyAsked() {
        assertThat(publish()).isZero();
        assertThat(s3.listObjectsV2(list -> list.bucket(name)).contents()).isEmpty();
    }

    @Test
    void publishOneSummaryForEachSlot() {
        ask(new AuditRequests.Request(ONE, NOON, false), new AuditRequests.Request(OTHER, NOON, false));

        assertThat(publish()).isEqualTo(2);

        var summaries = bucket.read(AuditBucket.summaries(LEDGER), PublishedSummaries.class)
                .orElseThrow();
        assertThat(summaries.takenAt()).isEqualTo(NOON);
        assertThat(summaries.slots()).map(Summary::slot).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(summaries.slots()).map(Summary::count).containsOnly(1);
        assertThat(summaries.slots()).map(Summary::digest).doesNotHaveDuplicates();
    }

    /** A slot that is audited again is asked for ahead of its time. */
    @Test
    void waitUntilTheyAreAsked() {
        ask(new AuditRequests.Request(ONE, NOON.plusMillis(1), true));

        assertThat(publish()).isZero();
    }

    @Test
    void leaveTheRestWhereTimeIsOver() {
        ask(new AuditRequests.Request(ONE, NOON, false), new AuditRequests.Request(OTHER, NOON, false));

        assertThat(ledgers.publish(LedgerPublisherTest::entries, () -> false)).isZero();
    }

    /** A slot that cannot be read has its own failure, and the answers about the others are written first. */
    @Test
    void publishOtherSlotsWhereOneFails() {
        ask(new AuditRequests.Request(ONE, NOON, false), new AuditRequests.Request(OTHER, NOON, false));

        assertThatThrownBy(() -> ledgers.publish(
                        slot -> {
                            if (slot.equals(ONE)) {
                                throw new IllegalStateException("throttled");
                            }
                            return entries(slot);
                        },
                        () -> true))
                .hasMessageContaining("1 of 2 slots")
                .hasRootCauseMessage("throttled");

        assertThat(summaries().slots()).map(Summary::slot).containsExactly(OTHER);
    }

    /** Where time is enough for one slot, two runs do not answer about the same. */
    @Test
    void beginWithAnotherSlotInTheNextRun() {
        ask(new AuditRequests.Request(ONE, ONE, false), new AuditRequests.Request(OTHER, ONE, false));
        var answered = new HashSet<Instant>();

        for (var now : List.of(NOON, NOON.plus(Duration.ofMinutes(5)))) {
            var asks = new AtomicInteger();
            var _ = new LedgerPublisher(bucket, Clock.fixed(now, ZoneOffset.UTC))
                    .publish(LedgerPublisherTest::entries, () -> asks.getAndIncrement() == 0);
            summaries().slots().forEach(summary -> answered.add(summary.slot()));
        }

        assertThat(answered).containsExactlyInAnyOrder(ONE, OTHER);
    }

    private PublishedSummaries summaries() {
        return bucket.read(AuditBucket.summaries(LEDGER), PublishedSummaries.class)
                .orElseThrow();
    }

    @Test
    void haveADigestThatDependsOnNoOrderAndOnEveryEntry() {
        var held = LedgerLine.of("A", "HELD");
        var sold = LedgerLine.of("B", "COMMITTED");

        assertThat(LedgerLine.digest(List.of(held, sold)))
                .isEqualTo(LedgerLine.digest(List.of(sold, held)))
                .isEqualTo(LedgerLine.digest(List.of(new LedgerLine("A", "HELD", NOON), sold)))
                .isNotEqualTo(LedgerLine.digest(List.of(held)))
                .isNotEqualTo(LedgerLine.digest(List.of(held, sold, sold)))
                .isNotEqualTo(LedgerLine.digest(List.of(LedgerLine.of("A", "COMMITTED"), LedgerLine.of("B", "HELD"))));
    }

    private int publish() {
        return ledgers.publish(LedgerPublisherTest::entries, () -> true);
    }

    private static Map<String, List<LedgerLine>> entries(Instant slot) {
        return Map.of(LEDGER, List.of(LedgerLine.of(slot.toString(), "HELD")));
    }

    private void ask(AuditRequests.Request... requests) {
        bucket.write(AuditBucket.NOTES_KEY, new AuditRequests(List.of(requests)));
    }
}
