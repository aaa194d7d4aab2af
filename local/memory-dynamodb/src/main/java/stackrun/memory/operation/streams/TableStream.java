package stackrun.memory.operation.streams;

import stackrun.memory.request.Refusal;
import stackrun.memory.stream.ChangeLog;
import stackrun.memory.table.Store;
import stackrun.memory.table.TableDefinition;

/** The stream of a table, found by its ARN. */
record TableStream(TableDefinition definition, ChangeLog log) {

    static TableStream find(Store store, String arn) {
        var parts = arn.split("/", -1);
        var table = parts.length < 2 ? null : store.tables().get(parts[1]);
        var log = table == null ? null : table.stream();
        if (table == null || log == null || !table.definition().streamArn().equals(arn)) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Stream: %s not found".formatted(arn));
        }
        return new TableStream(table.definition(), log);
    }
}
