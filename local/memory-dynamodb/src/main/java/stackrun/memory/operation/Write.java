package stackrun.memory.operation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.Conditions;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.Item;

/**
 * One item's write, or the check of one: what must hold of the item, and what becomes of it.
 *
 * @param returnsItem whether a failed condition answers with the item
 */
record Write(Table table, KeyPosition position, @Nullable Condition condition, boolean returnsItem, Effect effect) {

    /** The effect of a write on an item. */
    @FunctionalInterface
    interface Effect {

        /** Null where the item is gone afterwards. */
        @Nullable
        Item of(@Nullable Item before);
    }

    @Nullable
    Item before() {
        return table.get(position);
    }

    boolean mayBeMade() {
        var before = before();
        return condition == null || Conditions.hold(condition, before == null ? Map.of() : before.attributes());
    }

    void refuseUnlessConditionHolds() {
        if (!mayBeMade()) {
            var before = before();
            throw Refusal.conditionFailed(returnsItem && before != null ? before.json() : null);
        }
    }

    @Nullable
    Item after() {
        return effect.of(before());
    }

    void make(@Nullable Item after, Store store, Instant now) {
        store.replace(table, position, after, now);
    }
}
