package stackrun.memory.request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operation of the API. It turns the JSON of a request into the JSON of its answer, or throws a {@link Refusal}. */
@FunctionalInterface
public interface Operation {

    ObjectNode answer(JsonNode request);
}
