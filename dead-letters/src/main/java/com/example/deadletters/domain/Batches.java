package com.example.deadletters.domain;

import java.util.List;
import java.util.Optional;

/** The parked batches of stream records. Every method throws {@link CannotRedrive} if AWS refuses. */
public interface Batches {

    List<String> buckets();

    /** Returns all functions with batches in a bucket, including those whose mapping was deleted. */
    List<StreamReader> parkers(String bucket);

    /** Returns at most this many batches, shard by shard, in the order in which they were parked. */
    List<DeadLetter.OfStream> list(StreamReader reader, int limit);

    Optional<DeadLetter.OfStream> find(StreamReader reader, String id);

    /** Returns all batches in the order of their records. */
    List<Queued> inOrder(StreamReader reader);

    /** Reads a batch. Returns empty if another command redrove it in the meantime. */
    Optional<ParkedBatch> read(DeadLetter.OfStream letter);

    void delete(DeadLetter.OfStream letter);
}
