package stackrun.memory.operation.items;

import java.util.Map;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The read of one item, whose key is not checked yet. */
record ItemRead(Table table, Map<String, Value> key, ProjectedItems items) {

    /** Reads the members that {@code GetItem} and the parts of {@code TransactGetItems} share. */
    static ItemRead of(Request request, Store store) {
        var key = AttributeReader.attributes(request.required("Key"));
        var table = store.table(request.text("TableName"));
        return new ItemRead(table, key, ProjectedItems.of(request, table));
    }

    /** The position of the item. Refuses a key that does not fit the table. */
    KeyPosition position() {
        return table.keys().positionOfKey(key);
    }

    /** The answer with the item, or without it if there is none. */
    ObjectNode answer(KeyPosition position) {
        var answer = JsonNodeFactory.instance.objectNode();
        var item = table.get(position);
        if (item != null) {
            answer.set("Item", items.json(item));
        }
        return answer;
    }
}
