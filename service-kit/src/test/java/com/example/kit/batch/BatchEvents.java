package com.example.kit.batch;

import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.FixedContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Events and batches for {@link BatchApplication}. */
final class BatchEvents {

    static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private BatchEvents() {}

    /** An event of a type, of a subject nobody else uses. */
    static EventEnvelope event(String type) {
        return event(type, UUID.randomUUID().toString(), 1);
    }

    static EventEnvelope event(String type, String subject, long sequence) {
        return EventEnvelope.of(
                type,
                "tests",
                "order/" + subject,
                sequence,
                Instant.parse("2026-03-01T12:00:00Z"),
                FixedContext.TRACE,
                Map.of());
    }

    /** Messages of a queue of this name, {@code m0} and on, each with its group. */
    static String grouped(String queue, List<String> bodies, List<String> groups) {
        var records = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < bodies.size(); i++) {
            var record = new LinkedHashMap<>(message("m" + i, bodies.get(i), Map.of("MessageGroupId", groups.get(i))));
            record.put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:" + queue);
            records.add(record);
        }
        return json(records);
    }

    /** One message with the attributes a queue adds, and these. */
    static String message(String body, Map<String, String> attributes) {
        return json(List.of(message("m1", body, attributes)));
    }

    private static Map<String, Object> message(String id, String body, Map<String, String> more) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ApproximateReceiveCount", "3");
        attributes.put("AWSTraceHeader", FixedContext.TRACE);
        attributes.putAll(more);
        return Map.of("messageId", id, "body", body, "attributes", attributes, "eventSource", "aws:sqs");
    }

    private static String json(List<Map<String, Object>> records) {
        return JsonMapper.shared().writeValueAsString(Map.of("Records", records));
    }
}
