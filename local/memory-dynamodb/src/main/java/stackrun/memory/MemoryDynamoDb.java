package stackrun.memory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.memory.operation.Operation;
import stackrun.memory.operation.Operations;
import stackrun.memory.request.Refusal;
import stackrun.memory.stream.Change;
import stackrun.memory.table.Store;
import stackrun.memory.value.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * DynamoDB's tables and their streams in memory, driven by the requests of its JSON protocols. Not thread-safe: one
 * caller at a time.
 *
 * <p>Operations and members that are not known are refused by name. Every read is consistent, nothing is throttled, and
 * items whose time to live is over stay, as they may on AWS for days, until {@link #deleteExpired}. A stream keeps its records while the process lives.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html">Amazon DynamoDB API
 *     Reference</a>
 */
public final class MemoryDynamoDb {

    /** The answer on the wire: 200 and a body, or 400 (500 for a bug here) and an error with its {@code __type}. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
    public record Answer(int status, byte[] body) {}

    /** Everything a store held at one moment. */
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
     * Does what the request asks.
     *
     * @param operation as the API reference names it, such as {@code PutItem}
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
            return new Answer(500, body(new Refusal("InternalServerError", "These tables in memory failed: " + e)));
        }
    }

    private static Answer refused(Refusal refusal) {
        return new Answer(400, body(refusal));
    }

    private static byte[] body(Refusal refusal) {
        var prefix =
                refusal.type().equals("ValidationException") || refusal.type().equals("SerializationException")
                        ? "com.amazon.coral.validate#"
                        : "com.amazonaws.dynamodb.v20120810#";
        var body = JsonNodeFactory.instance.objectNode();
        body.put("__type", prefix + refusal.type()).put("message", refusal.message());
        body.setAll(refusal.members());
        return JSON.writeValueAsBytes(body);
    }

    /** The records of a table's stream since the table was created, in order; empty if it has no stream. */
    public List<Change> changes(String table) {
        var stream = store.table(table).stream();
        return stream == null ? List.of() : stream.changes();
    }

    /** Every item of a table in DynamoDB's JSON. The nodes are those of the store: not to be changed. */
    public List<ObjectNode> items(String table) {
        return store.table(table).items().values().stream().map(Item::json).toList();
    }

    /** Deletes all items whose time to live is over, as DynamoDB does within days of that; streams record each. */
    public void deleteExpired() {
        store.deleteExpired(clock.instant());
    }

    /** Everything as it is now; to be restored as often as wanted. */
    public Snapshot snapshot() {
        return new Snapshot(store.copy());
    }

    /** Makes everything as it was. */
    public void restore(Snapshot snapshot) {
        store = snapshot.store.copy();
        operations = Operations.byName(store, clock);
    }
}
