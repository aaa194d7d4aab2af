package com.example.redrive;

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
        for (var reader : batches.parkers()) {
            if (sources.test(reader.name()) && letters.size() < most) {
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

    Optional<DeadLetter.OfStream> findBatch(String id) {
        return batches.parkers().stream()
                .flatMap(batches::of)
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    /** Takes the message with this id from the queue that has it: to be sent or given back. */
    Optional<DeadLetter.OfQueue> takeMessage(String id) {
        return deployment.queues().stream()
                .flatMap(
                        queue -> queues.take(queue, id).map(message -> new DeadLetter.OfQueue(queue, message)).stream())
                .findFirst();
    }

    static CannotRedrive unknown(String id) {
        return new CannotRedrive(
                "there is no dead letter %s: it was redriven, or somebody looks at it right now; ./redrive list shows what there is"
                        .formatted(id));
    }
}
