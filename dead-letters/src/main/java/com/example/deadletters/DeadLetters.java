package com.example.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** Everything a stage has parked. */
record DeadLetters(Deployment deployment, DeadLetterQueues queues, ParkedBatches batches) {

    static DeadLetters of(Stage stage) {
        var deployment = Deployment.of(stage);
        return new DeadLetters(
                deployment,
                new DeadLetterQueues(stage.clients().sqs()),
                new ParkedBatches(stage.clients().s3(), deployment.readers()));
    }

    /** The names a source can be chosen by. */
    List<String> sources() {
        return Stream.concat(
                        deployment.queues().stream().map(WorkQueue::name),
                        deployment.readers().stream().map(StreamReader::name))
                .sorted()
                .toList();
    }

    /**
     * At most this many, queue by queue and then function by function, batches in the order of their keys.
     *
     * @param unseen told of each source that cannot be looked at, and why; the others are listed all the same
     */
    List<DeadLetter> list(Sources sources, int most, Consumer<String> unseen) {
        return list(sources, most, batches::of, unseen);
    }

    /** The same in the order in which they are sent; reads every batch of a function to tell. */
    List<DeadLetter> listToSend(Sources sources, int most, Consumer<String> unseen) {
        return list(sources, most, reader -> batches.inOrder(reader).stream().map(Queued::letter), unseen);
    }

    private List<DeadLetter> list(
            Sources sources,
            int most,
            Function<StreamReader, Stream<DeadLetter.OfStream>> batchesOf,
            Consumer<String> unseen) {
        var letters = new ArrayList<DeadLetter>();
        for (var queue : deployment.queues()) {
            if (sources.test(queue.name()) && letters.size() < most) {
                look(
                        queue.name(),
                        unseen,
                        () -> queues.look(queue, most - letters.size())
                                .forEach(message -> letters.add(new DeadLetter.OfQueue(queue, message))));
            }
        }
        for (var reader : parkers(sources, unseen)) {
            if (letters.size() < most) {
                look(
                        reader.name(),
                        unseen,
                        () -> batchesOf
                                .apply(reader)
                                .limit(most - letters.size())
                                .forEach(letters::add));
            }
        }
        return letters;
    }

    private static void look(String source, Consumer<String> unseen, Runnable look) {
        try {
            look.run();
        } catch (CannotRedrive | SdkException failure) {
            unseen.accept("%s  cannot be looked at: %s".formatted(source, Reason.of(failure)));
        }
    }

    /**
     * The functions of these names that parked something.
     *
     * @param unseen told of each bucket that cannot be looked at, where a function of these names parks there
     */
    List<StreamReader> parkers(Sources sources, Consumer<String> unseen) {
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
     * The one with this id. A message is received: to be sent or given back.
     *
     * @throws CannotRedrive where there is none, naming each source that cannot be looked at
     */
    DeadLetter take(String id) {
        var unseen = new ArrayList<String>();
        return findBatch(id, unseen::add)
                .or(() -> takeMessage(id, unseen::add))
                .orElseThrow(() -> unseen.isEmpty()
                        ? unknown(id)
                        : new CannotRedrive("there is no dead letter %s among those that can be looked at: %s"
                                .formatted(id, String.join("; ", unseen))));
    }

    private Optional<DeadLetter> findBatch(String id, Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var reader : parkers(new Sources(null), unseen)) {
            look(
                    reader.name(),
                    unseen,
                    () -> batches.of(reader)
                            .filter(letter -> letter.id().equals(id))
                            .findFirst()
                            .ifPresent(found::add));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }

    private Optional<DeadLetter> takeMessage(String id, Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var queue : deployment.queues()) {
            look(
                    queue.name(),
                    unseen,
                    () -> queues.take(queue, id)
                            .ifPresent(message -> found.add(new DeadLetter.OfQueue(queue, message))));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }

    static CannotRedrive unknown(String id) {
        return new CannotRedrive(
                "there is no dead letter %s: it was redriven, or another command holds it; try again, or run ./deadletters list"
                        .formatted(id));
    }
}
