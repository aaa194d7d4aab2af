package com.example.simulation.mutant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Changes of the answers of AWS: functions believe something that is not so. */
final class AnswerChanges {

    private AnswerChanges() {}

    /** Reports every record as accepted. */
    static PutRecordsResponse allAccepted(PutRecordsResponse response) {
        return response.toBuilder()
                .failedRecordCount(0)
                .records(response.records().stream()
                        .map(record -> record.toBuilder().errorCode(null).build())
                        .toList())
                .build();
    }

    /** Reports every message as sent. */
    static SendMessageBatchResponse allSent(SendMessageBatchResponse response) {
        return response.toBuilder().failed(List.of()).build();
    }

    /** Reports every item as sold out. */
    static BatchGetItemResponse soldOut(BatchGetItemResponse response) {
        return response.toBuilder()
                .responses(response.responses().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                table -> table.getValue().stream()
                                        .map(AnswerChanges::soldOut)
                                        .toList())))
                .build();
    }

    private static Map<String, AttributeValue> soldOut(Map<String, AttributeValue> item) {
        var changed = new HashMap<>(item);
        changed.put("available", AttributeValue.fromN("0"));
        changed.put("allocated", item.get("received"));
        return changed;
    }

    /** Reports every page of a query as its last. */
    static QueryResponse lastPage(QueryResponse response) {
        return response.toBuilder().lastEvaluatedKey(null).build();
    }
}
