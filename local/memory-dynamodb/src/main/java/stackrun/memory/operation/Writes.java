package stackrun.memory.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.UpdateExpression;
import stackrun.memory.expression.UpdateParser;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;

/** Reads writes out of requests; alone or in a transaction they have the same members. */
final class Writes {

    private static final String CONDITION = "ConditionExpression";
    private static final String UPDATE = "UpdateExpression";
    private static final String ITEM_TOO_LARGE = "Item size has exceeded the maximum allowed size";
    private static final String UPDATED_ITEM_TOO_LARGE = "Item size to update has exceeded the maximum allowed size";

    private final Store store;

    Writes(Store store) {
        this.store = store;
    }

    Draft put(Request request) {
        var target = request.text("TableName");
        var attributes = AttributeReader.attributes(request.required("Item"));
        var placeholders = Placeholders.of(request, request.has(CONDITION));
        var condition = condition(request, placeholders);
        refuseMisuse(placeholders, target);
        var item = Item.of(attributes, ITEM_TOO_LARGE);
        var returnsItem = returnsItem(request);
        return new Draft(() -> {
            var table = store.table(target);
            var position = table.schema().positionOfItem(attributes);
            table.refuseWrongIndexKeys(attributes);
            return new Write(table, position, condition, returnsItem, before -> item);
        });
    }

    Draft delete(Request request) {
        return withoutUpdate(request, before -> null);
    }

    Draft check(Request request) {
        request.required(CONDITION);
        return withoutUpdate(request, before -> before);
    }

    private Draft withoutUpdate(Request request, Write.Effect effect) {
        var target = request.text("TableName");
        var key = AttributeReader.attributes(request.required("Key"));
        var placeholders = Placeholders.of(request, request.has(CONDITION));
        var condition = condition(request, placeholders);
        refuseMisuse(placeholders, target);
        var returnsItem = returnsItem(request);
        return new Draft(() -> {
            var table = store.table(target);
            return new Write(table, table.schema().positionOf(key), condition, returnsItem, effect);
        });
    }

    /** An update, and the expression that the answer may be about. */
    record Update(Draft draft, @Nullable UpdateExpression expression) {}

    Update update(Request request) {
        var target = request.text("TableName");
        var key = AttributeReader.attributes(request.required("Key"));
        var placeholders = Placeholders.of(request, request.has(CONDITION) || request.has(UPDATE));
        var expression = request.has(UPDATE) ? UpdateParser.parse(request.text(UPDATE), placeholders) : null;
        var condition = condition(request, placeholders);
        refuseMisuse(placeholders, target);
        if (expression != null) {
            refuseKeys(expression, target);
        }
        var returnsItem = returnsItem(request);
        var draft = new Draft(() -> {
            var table = store.table(target);
            return new Write(table, table.schema().positionOf(key), condition, returnsItem, before -> {
                var attributes = before == null ? key : before.attributes();
                return updated(expression == null ? attributes : expression.applyTo(attributes), table);
            });
        });
        return new Update(draft, expression);
    }

    private static Item updated(Map<String, Value> attributes, Table table) {
        table.refuseWrongIndexKeys(attributes);
        return Item.of(attributes, UPDATED_ITEM_TOO_LARGE);
    }

    /** That a table is missing counts less than what is wrong with expressions. */
    private void refuseMisuse(Placeholders placeholders, String target) {
        var table = store.tables().get(target);
        if (table != null) {
            table.refusePathsIntoKeys(placeholders.paths());
        }
        placeholders.refuseUnused();
    }

    private void refuseKeys(UpdateExpression expression, String target) {
        var table = store.tables().get(target);
        for (var path : expression.paths()) {
            if (table != null && table.schema().has(path.attribute())) {
                throw Refusal.invalidParameter(
                        "Cannot update attribute %s. This attribute is part of the key".formatted(path.attribute()));
            }
        }
    }

    private static @Nullable Condition condition(Request request, Placeholders placeholders) {
        return request.has(CONDITION) ? ConditionParser.parse(CONDITION, request.text(CONDITION), placeholders) : null;
    }

    private static boolean returnsItem(Request request) {
        return request.choice("ReturnValuesOnConditionCheckFailure", "NONE", "ALL_OLD")
                .equals("ALL_OLD");
    }

    /** The parts of an item that an update touched. */
    static Map<String, Value> touched(@Nullable UpdateExpression expression, @Nullable Item item) {
        if (expression == null || item == null) {
            return Map.of();
        }
        return Collections.unmodifiableMap(
                new LinkedHashMap<>(Projection.of(expression.paths()).of(item.attributes())));
    }
}
