package com.example.simulation.model;

import com.example.simulation.model.entity.IdempotencyRecord;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.util.ArrayList;

/** Predicts each write of an idempotency record: a key is used for one order, until its record expires. */
record IdempotencyWrites(Books books) {

    void removed(Write write) {
        books.require(isOutdated(write), "%s was deleted", write.key());
    }

    private boolean isOutdated(Write write) {
        return books.placed(write.key()).stream()
                .allMatch(placed -> placed.ttl() < write.at().getEpochSecond());
    }

    void created(Write write) {
        books.require(isOutdated(write), "%s was used for a second order", write.key());
        books.placed
                .computeIfAbsent(write.key(), any -> new ArrayList<>())
                .add(new IdempotencyRecord(
                        Values.text(write.item(), "orderId"),
                        Values.number(write.item(), "keyVersion"),
                        Values.number(write.item(), "ttl"),
                        Values.text(Values.map(write.item(), "answer"), "body")));
        books.require(!Values.text(write.item(), "fingerprint").isEmpty(), "%s has no fingerprint", write.key());
    }
}
