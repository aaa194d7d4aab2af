package com.example.deadletters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
        return list(sources, most, reader -> batches.list(reader, most), unseen);
    }

    /** Returns them in the order in which they are sent. To determine it, reads every batch of a function. */
    public List<DeadLetter> listToSend(Sources sources, int most, Consumer<String> unseen) {
        return list(
                sources,
                most,
                reader -> batches.inOrder(reader).stream().map(Queued::letter).toList(),
                unseen);
    }

    private List<DeadLetter> list(
            Sources sources,
            int most,
            Function<StreamReader, List<DeadLetter.OfStream>> batchesOf,
            Consumer<String> unseen) {
        var letters = new ArrayList<DeadLetter>();
        for (var queue : deployment.queues()) {
            if (sources.test(queue.name()) && letters.size() < most) {
                look(queue.name(), unseen, () -> letters.addAll(queues.look(queue, most - letters.size())));
            }
        }
        for (var reader : parkers(sources, unseen)) {
            if (letters.size() < most) {
                look(
                        reader.name(),
                        unseen,
                        () -> batchesOf.apply(reader).stream()
                                .limit(most - letters.size())
                                .forEach(letters::add));
            }
        }
        return letters;
    }

    private static void look(String source, Consumer<String> unseen, Runnable look) {
        try {
            look.run();
        } catch (CannotRedrive failure) {
            unseen.accept("%s  cannot be read: %s".formatted(source, failure.getMessage()));
        }
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
            look(
                    "bucket " + bucket,
                    isMeant ? unseen : line -> {},
                    () -> batches.parkers(bucket).forEach(parkers::add));
        }
        return parkers.stream().filter(reader -> sources.test(reader.name())).toList();
    }

    /**
     * Returns the dead letter with this id. A message is received, so it must be sent or given back.
     *
     * @throws CannotRedrive if there is none; names each source that cannot be read
     */
    public DeadLetter take(String id) {
        var unseen = new ArrayList<String>();
        return findBatch(id, unseen::add)
                .or(() -> takeMessage(id, unseen::add))
                .orElseThrow(() -> unseen.isEmpty()
                        ? unknown(id)
                        : new CannotRedrive("dead letter %s was not found, but not every source could be read: %s"
                                .formatted(id, String.join("; ", unseen))));
    }

    private Optional<DeadLetter> findBatch(String id, Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var reader : parkers(new Sources(null), unseen)) {
            look(reader.name(), unseen, () -> batches.find(reader, id).ifPresent(found::add));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }

    private Optional<DeadLetter> takeMessage(String id, Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var queue : deployment.queues()) {
            look(queue.name(), unseen, () -> queues.take(queue, id).ifPresent(found::add));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }

    public static CannotRedrive unknown(String id) {
        return new CannotRedrive(
                "there is no dead letter %s: it was redriven, or another command holds it; try again, or run ./deadletters list"
                        .formatted(id));
    }
}
