package stackrun.memory.operation.tables;

import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code DescribeTable}: describes the definition and the size of a table. */
record DescribeTable(Store store) implements Operation {

    @Override
    public ObjectNode answer(JsonNode json) {
        return TableDescription.answer("Table", TableName.table(store, json, "DescribeTable"));
    }
}
