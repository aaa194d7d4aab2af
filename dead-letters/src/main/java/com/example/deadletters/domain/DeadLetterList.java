package com.example.deadletters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lists dead letters, queue by queue and then function by function.
 *
 * @param most the maximum number
 * @param unseen receives a line for each source that cannot be read
 */
record DeadLetterList(DeadLetters stage, Sources sources, int most, Consumer<String> unseen) {

    /** @param batchesOf returns the batches of a function, in the order in which they are listed */
    List<DeadLetter> with(Function<StreamReader, List<DeadLetter.OfStream>> batchesOf) {
        var reading = new Reading(unseen);
        var letters = new ArrayList<DeadLetter>();
        for (var queue : stage.deployment().queues()) {
            if (sources.test(queue.name()) && letters.size() < most) {
                reading.of(queue.name(), () -> letters.addAll(stage.queues().look(queue, most - letters.size())));
            }
        }
        for (var reader : stage.parkers(sources, unseen)) {
            if (letters.size() < most) {
                reading.of(
                        reader.name(),
                        () -> batchesOf.apply(reader).stream()
                                .limit(most - letters.size())
                                .forEach(letters::add));
            }
        }
        return letters;
    }
}
