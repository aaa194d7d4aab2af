package stackrun.memory.operation.tables;

import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code DeleteTable}: refuses tables with deletion protection. */
record DeleteTable(Store store) implements Operation {

    @Override
    public ObjectNode answer(JsonNode json) {
        var table = TableName.table(store, json, "DeleteTable");
        if (table.definition().request().path("DeletionProtectionEnabled").asBoolean(false)) {
            throw Refusal.validation("Resource cannot be deleted as it is currently protected against deletion."
                    + " Disable deletion protection first.");
        }
        store.tables().remove(table.definition().name());
        return TableDescription.answer("TableDescription", table);
    }
}
