package stackrun.memory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A stream's records in a form that two implementations can be compared by: those of one item in their order, since
 * among items there is none that is promised.
 */
final class Changes {

    /** The contents of a record; {@code content} holds the images. */
    record Seen(String keys, String eventName, @Nullable Object content) {}

    private static final Collector<Seen, ?, TreeMap<String, List<Seen>>> BY_ITEM =
            Collectors.groupingBy(Seen::keys, TreeMap::new, Collectors.toList());

    private Changes() {}

    static Map<String, List<Seen>> of(List<Record> records) {
        return records.stream()
                .map(each -> seen(
                        each.eventNameAsString(),
                        each.dynamodb().keys(),
                        each.dynamodb().hasNewImage() ? each.dynamodb().newImage() : Map.of(),
                        each.dynamodb().hasOldImage() ? each.dynamodb().oldImage() : Map.of()))
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
}
