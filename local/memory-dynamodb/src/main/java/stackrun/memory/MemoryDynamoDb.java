package stackrun.memory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.memory.operation.Operations;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.stream.Change;
import stackrun.memory.table.Store;
import stackrun.memory.value.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * DynamoDB's tables and their streams in memory, driven by the requests of its JSON protocols. It is not thread-safe:
 * callers must synchronize.
 *
 * <p>Unknown operations and members are refused by name. Every read is consistent, and nothing is throttled. Expired
 * items stay until {@link #deleteExpired}, as they may on AWS for days. A stream keeps its records as long as the process
 * runs.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html">Amazon DynamoDB API
 *     Reference</a>
 */
public final class MemoryDynamoDb {

    /** The answer of DynamoDB's protocol: 200 and a body, or 400 (500 for a bug here) and an error. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
    public record Answer(int status, byte[] body) {}

    /** The content of all tables at one moment. */
    public static final class Snapshot {

        private final Store store;

        private Snapshot(Store store) {
            this.store = store;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MemoryDynamoDb.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final InstantSource clock;
    private Store store;
    private Map<String, Operation> operations;

    public MemoryDynamoDb(InstantSource clock) {
        this.clock = clock;
        this.store = Store.empty();
        this.operations = Operations.byName(store, clock);
    }

    /**
     * Executes a request.
     *
     * @param operation the name in the API reference, such as {@code PutItem}
     */
    public Answer answer(String operation, byte[] requestJson) {
        try {
            var known = operations.get(operation);
            if (known == null) {
                throw new Refusal(
                        "UnknownOperationException", "These tables in memory do not know the operation " + operation);
            }
            return new Answer(200, JSON.writeValueAsBytes(known.answer(JSON.readTree(requestJson))));
        } catch (Refusal e) {
            return refused(e);
        } catch (JacksonException e) {
            return refused(new Refusal("SerializationException", e.getOriginalMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} failed", operation, e);
            var failure = new Refusal("InternalServerError", "These tables in memory failed: " + e);
            return new Answer(500, JSON.writeValueAsBytes(ErrorBody.of(failure)));
        }
    }

    private static Answer refused(Refusal refusal) {
        return new Answer(400, JSON.writeValueAsBytes(ErrorBody.of(refusal)));
    }

    /** The records of a table's stream since the table was created, in order; empty if it has no stream. */
    public List<Change> changes(String table) {
        var stream = store.table(table).stream();
        return stream == null ? List.of() : stream.changes();
    }

    /** Every item of a table in DynamoDB's JSON. The nodes belong to the store: do not modify them. */
    public List<ObjectNode> items(String table) {
        return store.table(table).items().values().stream().map(Item::json).toList();
    }

    /** Deletes all expired items at once, as DynamoDB does within days. Streams record each deletion. */
    public void deleteExpired() {
        store.deleteExpired(clock.instant());
    }

    /** A copy of the current content, which can be restored any number of times. */
    public Snapshot snapshot() {
        return new Snapshot(store.copy());
    }

    /** Replaces the content with that of a snapshot. */
    public void restore(Snapshot snapshot) {
        store = snapshot.store.copy();
        operations = Operations.byName(store, clock);
    }
}
