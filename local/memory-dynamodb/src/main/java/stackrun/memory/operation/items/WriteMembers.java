package stackrun.memory.operation.items;

import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.UpdateExpression;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;

/** Reads the members that all kinds of writes share, and checks them against the table. */
record WriteMembers(Store store) {

    static final String CONDITION = "ConditionExpression";

    static @Nullable Condition condition(Request request, Placeholders placeholders) {
        return request.has(CONDITION) ? ConditionParser.parse(CONDITION, request.text(CONDITION), placeholders) : null;
    }

    /** Whether a failed condition returns the item. */
    static boolean returnsItem(Request request) {
        return request.choice("ReturnValuesOnConditionCheckFailure", "NONE", "ALL_OLD")
                .equals("ALL_OLD");
    }

    /** Refuses wrong uses of placeholders. A missing table is reported after such errors. */
    void refuseMisuse(Placeholders placeholders, String target) {
        var table = store.tables().get(target);
        if (table != null) {
            table.keyRules().refusePathsIntoKeys(placeholders.paths());
        }
        placeholders.refuseUnused();
    }

    /** Refuses an update of key attributes. */
    void refuseKeys(UpdateExpression expression, String target) {
        var table = store.tables().get(target);
        for (var path : expression.paths()) {
            if (table != null && table.schema().has(path.attribute())) {
                throw Refusal.invalidParameter(
                        "Cannot update attribute %s. This attribute is part of the key".formatted(path.attribute()));
            }
        }
    }
}
