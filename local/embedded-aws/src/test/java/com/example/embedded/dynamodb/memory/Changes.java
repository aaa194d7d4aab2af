package com.example.embedded.dynamodb.memory;

import com.example.embedded.dynamodb.memory.MemoryDynamoDb.Change;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.JsonNode;

/**
 * A stream's records in a form that two implementations can be compared by: those of one item in their order, since
 * among items there is none that is promised.
 */
final class Changes {

    /** What a record says; {@code content} holds the images. */
    record Seen(String keys, String eventName, @Nullable Object content) {}

    private static final Collector<Seen, ?, TreeMap<String, List<Seen>>> BY_ITEM =
            Collectors.groupingBy(Seen::keys, TreeMap::new, Collectors.toList());

    private Changes() {}

    static Map<String, List<Seen>> ofLocal(List<Record> records) {
        return records.stream()
                .map(each -> seen(
                        each.eventNameAsString(),
                        each.dynamodb().keys(),
                        each.dynamodb().hasNewImage() ? each.dynamodb().newImage() : Map.of(),
                        each.dynamodb().hasOldImage() ? each.dynamodb().oldImage() : Map.of()))
                .collect(BY_ITEM);
    }

    static Map<String, List<Seen>> ofMemory(List<Change> changes) {
        return changes.stream()
                .map(each -> seen(
                        each.eventName(),
                        WireItems.item(each.keys()),
                        each.newImage() == null ? Map.of() : WireItems.item(each.newImage()),
                        each.oldImage() == null ? Map.of() : WireItems.item(each.oldImage())))
                .collect(BY_ITEM);
    }

    private static Seen seen(
            String eventName,
            Map<String, AttributeValue> keys,
            Map<String, AttributeValue> newImage,
            Map<String, AttributeValue> oldImage) {
        var content =
                List.of(Map.of("new", AttributeValue.fromM(newImage)), Map.of("old", AttributeValue.fromM(oldImage)));
        return new Seen(
                String.valueOf(Outcome.canonical("", Outcome.comparable(keys))),
                eventName,
                Outcome.canonical("", Outcome.comparable(content)));
    }

    /** Items as the SDK reads them. */
    static final class WireItems {

        private WireItems() {}

        static Map<String, AttributeValue> item(JsonNode json) {
            var item = new LinkedHashMap<String, AttributeValue>();
            json.properties().forEach(each -> item.put(each.getKey(), value(each.getValue())));
            return item;
        }

        private static AttributeValue value(JsonNode json) {
            var member = json.properties().iterator().next();
            var value = member.getValue();
            return switch (member.getKey()) {
                case "S" -> AttributeValue.fromS(value.stringValue());
                case "N" -> AttributeValue.fromN(value.stringValue());
                case "B" -> AttributeValue.fromB(bytes(value));
                case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
                case "NULL" -> AttributeValue.fromNul(true);
                case "M" -> AttributeValue.fromM(item(value));
                case "L" ->
                    AttributeValue.fromL(
                            value.valueStream().map(WireItems::value).toList());
                case "SS" ->
                    AttributeValue.fromSs(
                            value.valueStream().map(JsonNode::stringValue).toList());
                case "NS" ->
                    AttributeValue.fromNs(
                            value.valueStream().map(JsonNode::stringValue).toList());
                default ->
                    AttributeValue.fromBs(
                            value.valueStream().map(WireItems::bytes).toList());
            };
        }

        private static SdkBytes bytes(JsonNode base64) {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64.stringValue()));
        }
    }
}
