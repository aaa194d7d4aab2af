package com.example.deadletters.domain;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds one dead letter by its id, in the buckets first and then in the queues. */
record DeadLetterSearch(DeadLetters stage, String id) {

    /**
     * Returns the dead letter. A message is received, so it must be sent or given back.
     *
     * @throws CannotRedrive if there is none; names each source that cannot be read
     */
    DeadLetter take() {
        var unseen = new ArrayList<String>();
        return findBatch(unseen::add)
                .or(() -> takeMessage(unseen::add))
                .orElseThrow(() -> unseen.isEmpty()
                        ? DeadLetters.unknown(id)
                        : new CannotRedrive("dead letter %s was not found, but not every source could be read: %s"
                                .formatted(id, String.join("; ", unseen))));
    }

    private Optional<DeadLetter> findBatch(Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var reader : stage.parkers(new Sources(null), unseen)) {
            new Reading(unseen)
                    .of(reader.name(), () -> stage.batches().find(reader, id).ifPresent(found::add));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }

    private Optional<DeadLetter> takeMessage(Consumer<String> unseen) {
        var found = new ArrayList<DeadLetter>();
        for (var queue : stage.deployment().queues()) {
            new Reading(unseen)
                    .of(queue.name(), () -> stage.queues().take(queue, id).ifPresent(found::add));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().findFirst();
    }
}
