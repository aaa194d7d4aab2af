package stackrun.memory.operation.tables;

import java.time.InstantSource;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code CreateTable}: the new table is active at once.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
record CreateTable(Store store, InstantSource clock) implements Operation {

    @Override
    public ObjectNode answer(JsonNode json) {
        var definition = TableReader.definition(json, clock.instant());
        if (store.tables().containsKey(definition.name())) {
            throw new Refusal("ResourceInUseException", "Table already exists: " + definition.name());
        }
        var table = Table.of(definition);
        store.tables().put(definition.name(), table);
        return TableDescription.answer("TableDescription", table);
    }
}
