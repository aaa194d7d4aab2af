package stackrun.memory.table;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.stream.SequenceNumbers;
import stackrun.memory.value.Item;

/** The tables of one region, the sequence numbers of their streams, and the tokens of recent transactions. */
public final class Store {

    private final SortedMap<String, Table> tables;
    private final SequenceNumbers sequence;
    private final ClientTokens tokens;

    private Store(SortedMap<String, Table> tables, SequenceNumbers sequence, ClientTokens tokens) {
        this.tables = tables;
        this.sequence = sequence;
        this.tokens = tokens;
    }

    public static Store empty() {
        return new Store(new TreeMap<>(), new SequenceNumbers(0), ClientTokens.none());
    }

    public Store copy() {
        var copied = new TreeMap<>(tables);
        copied.replaceAll((name, table) -> table.copy());
        return new Store(copied, new SequenceNumbers(sequence.used()), tokens.copy());
    }

    public Map<String, Table> tables() {
        return tables;
    }

    public ClientTokens tokens() {
        return tokens;
    }

    /** The table of a name. Refuses the name if there is none. */
    public Table table(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Table: " + name + " not found");
        }
        return table;
    }

    /** Deletes all items whose time to live has ended. */
    public void deleteExpired(Instant now) {
        for (var table : tables.values()) {
            table.expired(now).forEach(position -> replace(table, position, null, now));
        }
    }

    public void replace(Table table, KeyPosition position, @Nullable Item after, Instant now) {
        table.replace(position, after, sequence, now);
    }
}
