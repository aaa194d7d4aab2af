package com.example.deadletters.domain;

import tools.jackson.databind.JsonNode;

/**
 * One record of a parked batch.
 *
 * @param event as it stood in {@code Records} of the event the function failed on
 */
public record ParkedRecord(String sequenceNumber, JsonNode event) {

    public static ParkedRecord of(JsonNode event) {
        var sequenceNumber = event.at("/kinesis/sequenceNumber")
                .asString(event.at("/dynamodb/SequenceNumber").asString(""));
        return new ParkedRecord(sequenceNumber, event);
    }

    /** The partition key or the item's key: a stream keeps the order of the records of one key; empty without any. */
    public String key() {
        var keys = event.at("/dynamodb/Keys");
        return keys.isObject()
                ? keys.toString()
                : event.at("/kinesis/partitionKey").asString("");
    }
}
