package com.example.deadletters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The dead letters of a stage. */
public record DeadLetters(Deployment deployment, Queues queues, Batches batches) {

    /** Returns the names by which sources can be selected. */
    public List<String> sources() {
        return Stream.concat(
                        deployment.queues().stream().map(WorkQueue::name),
                        deployment.readers().stream().map(StreamReader::name))
                .sorted()
                .toList();
    }

    /**
     * Returns at most this many dead letters, queue by queue and then function by function, batches in the order of
     * their keys.
     *
     * @param unseen receives a line for each source that cannot be read; the others are listed nevertheless
     */
    public List<DeadLetter> list(Sources sources, int most, Consumer<String> unseen) {
        return new DeadLetterList(this, sources, most, unseen).with(reader -> batches.list(reader, most));
    }

    /** Returns them in the order in which they are sent. To determine it, reads every batch of a function. */
    public List<DeadLetter> listToSend(Sources sources, int most, Consumer<String> unseen) {
        return new DeadLetterList(this, sources, most, unseen)
                .with(reader ->
                        batches.inOrder(reader).stream().map(Queued::letter).toList());
    }

    /**
     * Returns the selected functions that have parked batches.
     *
     * @param unseen receives a line for each bucket that cannot be read, if a selected function parks there
     */
    public List<StreamReader> parkers(Sources sources, Consumer<String> unseen) {
        var parkers = new ArrayList<StreamReader>();
        for (var bucket : batches.buckets()) {
            boolean isMeant = deployment.readers().stream()
                    .anyMatch(reader -> reader.bucket().equals(bucket) && sources.test(reader.name()));
            new Reading(isMeant ? unseen : line -> {})
                    .of("bucket " + bucket, () -> batches.parkers(bucket).forEach(parkers::add));
        }
        return parkers.stream().filter(reader -> sources.test(reader.name())).toList();
    }

    /**
     * Returns the dead letter with this id. A message is received, so it must be sent or given back.
     *
     * @throws CannotRedrive if there is none; names each source that cannot be read
     */
    public DeadLetter take(String id) {
        return new DeadLetterSearch(this, id).take();
    }

    public static CannotRedrive unknown(String id) {
        return new CannotRedrive(
                "there is no dead letter %s: it was redriven, or another command holds it; try again, or run ./deadletters list"
                        .formatted(id));
    }
}
