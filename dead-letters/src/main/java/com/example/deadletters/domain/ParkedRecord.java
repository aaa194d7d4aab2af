package com.example.deadletters.domain;

import tools.jackson.databind.JsonNode;

/**
 * One record of a parked batch.
 *
 * @param event the element of {@code Records} in the event on which the function failed
 */
public record ParkedRecord(String sequenceNumber, JsonNode event) {

    public static ParkedRecord of(JsonNode event) {
        var sequenceNumber = event.at("/kinesis/sequenceNumber")
                .asString(event.at("/dynamodb/SequenceNumber").asString(""));
        return new ParkedRecord(sequenceNumber, event);
    }

    /**
     * Returns the partition key or the item's key, within which a stream preserves the order; empty if there is none.
     */
    public String key() {
        var keys = event.at("/dynamodb/Keys");
        return keys.isObject()
                ? keys.toString()
                : event.at("/kinesis/partitionKey").asString("");
    }
}
