package stackrun.source.mapping;

import java.util.List;
import stackrun.lambda.Result;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invokes a mapping's function with a batch. */
public interface Deliver {

    Result invoke(byte[] event);

    /** Returns the event with these records. */
    static byte[] event(List<ObjectNode> records) {
        var event = JsonNodeFactory.instance.objectNode();
        event.set("Records", JsonNodeFactory.instance.arrayNode().addAll(records));
        return JsonMapper.shared().writeValueAsBytes(event);
    }
}
