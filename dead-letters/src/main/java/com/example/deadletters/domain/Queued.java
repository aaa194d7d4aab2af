package com.example.deadletters.domain;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

/**
 * A parked batch and its place among those of the same function.
 *
 * <p>The place is decided by sequence number across shards, because the records of a key continue in another shard
 * after a stream was split or merged. Sequence numbers of one key increase over time; those of different keys need no
 * order.
 *
 * @param first the sequence number of its first record; zero if the object cannot be read
 * @param keys the keys of its records
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html#sequence-number">Sequence numbers of a key</a>
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/kinesis-using-sdk-java-after-resharding.html">Parent shards first</a>
 */
public record Queued(DeadLetter.OfStream letter, BigInteger first, Set<String> keys) {

    public static final Comparator<Queued> OLDEST_FIRST = Comparator.comparing(Queued::first);

    public static Queued of(DeadLetter.OfStream letter, ParkedBatch batch) {
        return new Queued(letter, batch.firstSequenceNumber(), batch.keys());
    }

    /** An object that is not a batch comes first: its position in the shard is unknown. */
    public static Queued unreadable(DeadLetter.OfStream letter) {
        return new Queued(letter, BigInteger.ZERO, Set.of());
    }

    /** Returns true if this batch must not be replayed before the other one has succeeded. */
    public boolean waitsFor(Queued earlier) {
        return letter.shard().equals(earlier.letter.shard()) || !Collections.disjoint(keys, earlier.keys);
    }
}
