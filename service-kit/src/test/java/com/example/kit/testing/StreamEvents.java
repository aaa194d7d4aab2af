package com.example.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Batches of events as Lambda's event sources deliver them. */
public final class StreamEvents {

    private static final Instant JUST_BEFORE_MIDNIGHT = Instant.parse("2026-03-01T23:59:59Z");
    private static final String SHARD = "shardId-000000000000";

    private StreamEvents() {}

    /** Messages of a queue: {@code m0}, {@code m1} and so on. */
    public static String sqs(List<String> bodies) {
        var records = new ArrayList<Map<String, Object>>();
        for (var body : bodies) {
            records.add(Map.of(
                    "messageId",
                    "m" + records.size(),
                    "body",
                    body,
                    "attributes",
                    Map.of("ApproximateReceiveCount", "1", "AWSTraceHeader", FixedContext.TRACE),
                    "eventSource",
                    "aws:sqs",
                    "eventSourceARN",
                    "arn:aws:sqs:eu-west-1:000000000000:queue"));
        }
        return json(records);
    }

    /** Changed items that carry these events, numbered from 100. */
    public static String dynamoDb(List<String> events) {
        return changes(events.stream().map(event -> Map.of("event", event)).toList());
    }

    /** Changed items with these string attributes, numbered from 100. */
    public static String changes(List<Map<String, String>> items) {
        var records = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var image = new LinkedHashMap<String, Map<String, String>>();
            image.put("pk", Map.of("S", "X"));
            item.forEach((name, text) -> image.put(name, Map.of("S", text)));
            var change = Map.of(
                    "SequenceNumber", sequence(records.size()), "NewImage", image, "StreamViewType", "NEW_IMAGE");
            records.add(
                    Map.of("eventID", "e", "eventName", "MODIFY", "eventSource", "aws:dynamodb", "dynamodb", change));
        }
        return json(records);
    }

    /**
     * Records of the shard {@code shardId-000000000000}, numbered from 100. The first arrives on the first of March 2026,
     * just before midnight, the others one after another on the second.
     */
    public static String kinesis(List<String> data) {
        return kinesisBytes(
                data.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    public static String kinesisBytes(List<byte[]> data) {
        var records = new ArrayList<Map<String, Object>>();
        for (var bytes : data) {
            var sequence = sequence(records.size());
            var record = Map.of(
                    "sequenceNumber",
                    sequence,
                    "approximateArrivalTimestamp",
                    JUST_BEFORE_MIDNIGHT.getEpochSecond() + records.size() + 0.987,
                    "partitionKey",
                    "x",
                    "data",
                    Base64.getEncoder().encodeToString(bytes));
            records.add(Map.of("eventID", SHARD + ":" + sequence, "eventSource", "aws:kinesis", "kinesis", record));
        }
        return json(records);
    }

    /** The sequence number of the record at a position. */
    public static String sequence(int position) {
        return Integer.toString(100 + position);
    }

    /** The answer that reports nothing. */
    public static String allDone() {
        return "{\"batchItemFailures\":[]}";
    }

    /** The answer that reports one record or message. */
    public static String failedAt(String identifier) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}".formatted(identifier);
    }

    private static String json(List<Map<String, Object>> records) {
        return JsonMapper.shared().writeValueAsString(Map.of("Records", records));
    }
}
