package stackrun.memory.operation.items;

import java.util.Map;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.UpdateParser;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;

/** Reads updates, whose members are the same alone and in a transaction. */
record UpdateReader(Store store) {

    private static final String UPDATE = "UpdateExpression";
    private static final String ITEM_TOO_LARGE = "Item size to update has exceeded the maximum allowed size";

    Update update(Request request) {
        var members = new WriteMembers(store);
        var target = request.text("TableName");
        var key = AttributeReader.attributes(request.required("Key"));
        var placeholders = Placeholders.of(request, request.has(WriteMembers.CONDITION) || request.has(UPDATE));
        var expression = request.has(UPDATE) ? UpdateParser.parse(request.text(UPDATE), placeholders) : null;
        var condition = WriteMembers.condition(request, placeholders);
        members.refuseMisuse(placeholders, target);
        if (expression != null) {
            members.refuseKeys(expression, target);
        }
        var returnsItem = WriteMembers.returnsItem(request);
        return new Update(
                () -> {
                    var table = store.table(target);
                    return new Write(table, table.keys().positionOfKey(key), condition, returnsItem, before -> {
                        var attributes = before == null ? key : before.attributes();
                        return updated(expression == null ? attributes : expression.applyTo(attributes), table);
                    });
                },
                expression);
    }

    private static Item updated(Map<String, Value> attributes, Table table) {
        table.keyRules().refuseWrongIndexKeys(attributes);
        return Item.of(attributes, ITEM_TOO_LARGE);
    }
}
