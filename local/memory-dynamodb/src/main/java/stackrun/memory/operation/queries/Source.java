package stackrun.memory.operation.queries;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Index;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.KeySchema;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;

/**
 * The table or the index that a query or a scan reads.
 *
 * @param index null if the table itself is read
 */
record Source(Table table, @Nullable Index index) {

    static Source of(Request request, Store store) {
        var table = store.table(request.text("TableName"));
        var name = request.optionalText("IndexName");
        var index = name == null ? null : table.index(name);
        if (request.flag("ConsistentRead", false) && index != null) {
            throw Refusal.validation("Consistent reads are not supported on global secondary indexes");
        }
        return new Source(table, index);
    }

    KeySchema schema() {
        return index == null ? table.schema() : index.schema();
    }

    NavigableMap<KeyPosition, Item> entries() {
        return index == null ? table.items() : table.items(index);
    }

    boolean hasAttribute(String name) {
        return index == null || index.hasAttribute(name, table.schema());
    }

    boolean hasAllAttributes() {
        return index == null || index.projectsAll();
    }

    /** The attributes of an item that the source contains. */
    Map<String, Value> view(Item item) {
        return index == null ? item.attributes() : index.view(item.attributes(), table.schema());
    }
}
