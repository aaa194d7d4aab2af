package stackrun.memory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the JSON of a request to that of its answer, or a {@link Refusal}. */
@FunctionalInterface
interface Operation {

    ObjectNode answer(JsonNode request);
}
