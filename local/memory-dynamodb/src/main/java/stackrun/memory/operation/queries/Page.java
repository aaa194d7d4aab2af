package stackrun.memory.operation.queries;

import java.util.Map;
import java.util.function.Predicate;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers with one page of items: up to the limit, or up to 1 MB of evaluated items.
 *
 * @param limit the number of items to evaluate, whether the filter accepts them or not
 * @param isLast whether no entry can follow a position
 */
record Page(Selection selection, int limit, Predicate<KeyPosition> isLast) {

    private static final int MAX_BYTES = 1024 * 1024;

    /** @param inRange whether an item belongs to the query; such items are adjacent */
    ObjectNode of(Iterable<Map.Entry<KeyPosition, Item>> entries, Predicate<Map<String, Value>> inRange) {
        var answer = JsonNodeFactory.instance.objectNode();
        var items = answer.arrayNode();
        KeyPosition last = null;
        int scanned = 0;
        int count = 0;
        int size = 0;
        for (var entry : entries) {
            var item = entry.getValue();
            if (!inRange.test(item.attributes())) {
                if (scanned > 0) {
                    break;
                }
                continue;
            }
            scanned++;
            size += item.size();
            var view = selection.source().view(item);
            if (selection.chooses(view)) {
                count++;
                items.add(selection.json(item, view));
            }
            if ((scanned == limit && !isLast.test(entry.getKey())) || size > MAX_BYTES) {
                last = entry.getKey();
                break;
            }
        }
        if (!selection.countsOnly()) {
            answer.set("Items", items);
        }
        answer.put("Count", count).put("ScannedCount", scanned);
        if (last != null) {
            answer.set("LastEvaluatedKey", new PageKey(selection.source()).json(last));
        }
        return answer;
    }
}
