package stackrun.memory.operation.items;

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
 * A write of one item, or a check that leaves it unchanged.
 *
 * @param condition the condition on the item before the write, or null if there is none
 * @param returnsItem whether a failed condition returns the item
 */
record Write(Table table, KeyPosition position, @Nullable Condition condition, boolean returnsItem, Effect effect) {

    @Nullable
    Item before() {
        return table.get(position);
    }

    boolean conditionHolds() {
        var before = before();
        return condition == null || Conditions.hold(condition, before == null ? Map.of() : before.attributes());
    }

    void refuseUnlessConditionHolds() {
        if (!conditionHolds()) {
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
