package stackrun.memory.operation.tables;

import stackrun.memory.request.Operation;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code DescribeTimeToLive}: tells whether items of a table expire, and which attribute contains the time. */
record DescribeTimeToLive(Store store) implements Operation {

    @Override
    public ObjectNode answer(JsonNode json) {
        var attribute = TableName.table(store, json, "DescribeTimeToLive").timeToLive();
        var answer = JsonNodeFactory.instance.objectNode();
        var description = answer.putObject("TimeToLiveDescription");
        description.put("TimeToLiveStatus", attribute == null ? "DISABLED" : "ENABLED");
        if (attribute != null) {
            description.put("AttributeName", attribute);
        }
        return answer;
    }
}
