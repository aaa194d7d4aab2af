package stackrun.memory.table;

import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Sizes;
import stackrun.memory.value.Utf8;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The key attributes of one item. */
public record ItemKey(KeySchema schema, KeyPosition position) {

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        addTo(json);
        return json;
    }

    /** Adds the key attributes to an object, in DynamoDB's JSON. */
    public void addTo(ObjectNode json) {
        json.set(schema.hash().name(), AttributeJson.json(position.hash()));
        if (schema.range() != null && position.range() != null) {
            json.set(schema.range().name(), AttributeJson.json(position.range()));
        }
    }

    /** The size of the names and values, in bytes. */
    int size() {
        int size = Utf8.length(schema.hash().name()) + Sizes.of(position.hash());
        return schema.range() == null || position.range() == null
                ? size
                : size + Utf8.length(schema.range().name()) + Sizes.of(position.range());
    }
}
