package stackrun.memory.operation.items;

import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Item;

/** Reads puts, deletes and condition checks, whose members are the same alone, in a batch and in a transaction. */
record WriteReader(Store store) {

    private static final String ITEM_TOO_LARGE = "Item size has exceeded the maximum allowed size";

    Draft put(Request request) {
        var target = request.text("TableName");
        var attributes = AttributeReader.attributes(request.required("Item"));
        var placeholders = Placeholders.of(request, request.has(WriteMembers.CONDITION));
        var condition = WriteMembers.condition(request, placeholders);
        new WriteMembers(store).refuseMisuse(placeholders, target);
        var item = Item.of(attributes, ITEM_TOO_LARGE);
        var returnsItem = WriteMembers.returnsItem(request);
        return () -> {
            var table = store.table(target);
            var position = table.keys().positionOfItem(attributes);
            table.keyRules().refuseWrongIndexKeys(attributes);
            return new Write(table, position, condition, returnsItem, before -> item);
        };
    }

    Draft delete(Request request) {
        return withKey(request, before -> null);
    }

    Draft check(Request request) {
        request.required(WriteMembers.CONDITION);
        return withKey(request, before -> before);
    }

    private Draft withKey(Request request, Effect effect) {
        var target = request.text("TableName");
        var key = AttributeReader.attributes(request.required("Key"));
        var placeholders = Placeholders.of(request, request.has(WriteMembers.CONDITION));
        var condition = WriteMembers.condition(request, placeholders);
        new WriteMembers(store).refuseMisuse(placeholders, target);
        var returnsItem = WriteMembers.returnsItem(request);
        return () -> {
            var table = store.table(target);
            return new Write(table, table.keys().positionOfKey(key), condition, returnsItem, effect);
        };
    }
}
