package stackrun.memory;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything there is: the tables, and what remembers the past. */
final class Store {

    private final SortedMap<String, Table> tables;
    private final SequenceNumbers sequence;
    private final ClientTokens tokens;

    private Store(SortedMap<String, Table> tables, SequenceNumbers sequence, ClientTokens tokens) {
        this.tables = tables;
        this.sequence = sequence;
        this.tokens = tokens;
    }

    static Store empty() {
        return new Store(new TreeMap<>(), new SequenceNumbers(0), ClientTokens.none());
    }

    Store copy() {
        var copied = new TreeMap<>(tables);
        copied.replaceAll((name, table) -> table.copy());
        return new Store(copied, new SequenceNumbers(sequence.used()), tokens.copy());
    }

    Map<String, Table> tables() {
        return tables;
    }

    ClientTokens tokens() {
        return tokens;
    }

    Table table(String name) {
        return found(name, tables.get(name));
    }

    private static Table found(String name, @Nullable Table table) {
        if (table == null) {
            throw new Refusal(
                    "ResourceNotFoundException", "Requested resource not found: Table: " + name + " not found");
        }
        return table;
    }

    void deleteExpired(Instant now) {
        for (var table : tables.values()) {
            table.expired(now).forEach(place -> replace(table, place, null, now));
        }
    }

    void replace(Table table, Place place, @Nullable Item after, Instant now) {
        table.replace(place, after, sequence, now);
    }
}
