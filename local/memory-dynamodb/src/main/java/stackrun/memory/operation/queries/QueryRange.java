package stackrun.memory.operation.queries;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.value.Item;

/** The entries of one hash key that a query reads, in its order. */
record QueryRange(Source source, KeyCondition condition, boolean forward) {

    /** The position after which the query starts, or null if it starts at the beginning. */
    @Nullable
    KeyPosition start(Request request) {
        var start = new PageKey(source).start(request);
        if (start == null) {
            return null;
        }
        if (!start.hash().equals(condition.hash())) {
            throw Refusal.validation(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        if (!condition.holdsAt(start, source.schema()) || (start.range() != null && endsAt(start))) {
            throw Refusal.validation("The provided starting key does not match the range key predicate");
        }
        return start;
    }

    NavigableMap<KeyPosition, Item> entriesAfter(@Nullable KeyPosition start) {
        var position = KeyPosition.of(condition.hash(), null, null);
        var from = start != null && forward ? start : position.before();
        var to = start != null && !forward ? start : position.behind();
        var entries = source.entries().subMap(from, false, to, false);
        return forward ? entries : entries.descendingMap();
    }

    /** Tests if no entry can follow a position. In an index, several entries can share the last one. */
    boolean endsAt(KeyPosition position) {
        return source.index() == null && condition.endsAt(position, source.schema(), forward);
    }
}
