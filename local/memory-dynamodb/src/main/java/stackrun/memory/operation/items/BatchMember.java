package stackrun.memory.operation.items;

import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One write of a batch: a put or a delete. */
record BatchMember(String table, JsonNode json) {

    Write write(Store store) {
        var member = Request.of(json, "WriteRequest", Set.of("PutRequest", "DeleteRequest"));
        if (member.json().size() != 1) {
            throw Refusal.validation(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                            + " the supported datatypes");
        }
        var reader = new WriteReader(store);
        return member.has("PutRequest")
                ? reader.put(inTable(member, "PutRequest", "Item")).write()
                : reader.delete(inTable(member, "DeleteRequest", "Key")).write();
    }

    /** The request of a single write with the same members. */
    private Request inTable(Request member, String name, String onlyMember) {
        var write = Request.of(member.required(name), name, Set.of(onlyMember));
        var request = JsonNodeFactory.instance.objectNode();
        request.setAll(write.json());
        request.put("TableName", table);
        return new Request(request);
    }
}
