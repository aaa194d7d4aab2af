package stackrun.memory.operation;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers with the items of one page: up to the limit, or up to 1 MB of what was looked at.
 *
 * @param limit items to be looked at, chosen or not
 * @param isLast whether nothing can follow behind a position
 */
record Page(Selection selection, int limit, Predicate<KeyPosition> isLast) {

    private static final int MAX_BYTES = 1024 * 1024;

    /** @param inRange whether an item belongs to the query; those that do stand together */
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
            var view = selection.view(item);
            if (selection.chooses(view)) {
                count++;
                items.add(json(item, view));
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
            answer.set("LastEvaluatedKey", key(last));
        }
        return answer;
    }

    private ObjectNode json(Item item, Map<String, Value> view) {
        if (selection.projection() != null) {
            return AttributeJson.json(selection.projection().of(view));
        }
        return selection.viewsAll() ? item.json() : AttributeJson.json(view);
    }

    private ObjectNode key(KeyPosition position) {
        var json = JsonNodeFactory.instance.objectNode();
        Table.addKey(json, selection.schema(), position);
        if (position.primary() != null) {
            Table.addKey(json, selection.table().schema(), position.primary());
        }
        return json;
    }

    /** The position that the next page begins behind, or null at the beginning. */
    static @Nullable KeyPosition start(Request request, Selection selection) {
        if (!request.has("ExclusiveStartKey")) {
            return null;
        }
        var key = AttributeReader.attributes(request.required("ExclusiveStartKey"));
        return new StartKey(selection).position(key);
    }
}
