package stackrun.memory.operation.tables;

import java.util.Set;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import tools.jackson.databind.JsonNode;

/** Finds the table of a request whose only member is {@code TableName}. */
final class TableName {

    private static final Set<String> MEMBERS = Set.of("TableName");

    private TableName() {}

    static Table table(Store store, JsonNode json, String operation) {
        return store.table(Request.of(json, operation, MEMBERS).text("TableName"));
    }
}
