package stackrun.memory.operation;

import stackrun.memory.request.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the JSON of a request to that of its answer, or a {@link Refusal}. */
@FunctionalInterface
public interface Operation {

    ObjectNode answer(JsonNode request);
}
