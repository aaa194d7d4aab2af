package stackrun.memory.operation.tables;

import java.util.Set;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code UpdateTimeToLive}: enables or disables the expiry of items. */
record UpdateTimeToLive(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "TimeToLiveSpecification");
    private static final Set<String> SPECIFICATION = Set.of("Enabled", "AttributeName");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "UpdateTimeToLive", MEMBERS);
        var table = store.table(request.text("TableName"));
        var specification =
                Request.of(request.required("TimeToLiveSpecification"), "TimeToLiveSpecification", SPECIFICATION);
        var attribute = specification.text("AttributeName");
        specification.required("Enabled");
        var enabled = specification.flag("Enabled", false);
        if (enabled == (table.timeToLive() != null)) {
            throw Refusal.validation("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
        }
        table.setTimeToLive(enabled ? attribute : null);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("TimeToLiveSpecification", specification.json());
        return answer;
    }
}
