package stackrun.source.stream;

import java.util.Optional;
import stackrun.lambda.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The state that a function returned for a window's records so far.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html#streams-tumbling-processing">Aggregation and processing</a>
 */
record WindowState(JsonNode value) {

    /** The maximum state of a shard: 1 MB. */
    static final int MAX_BYTES = 1024 * 1024;

    static final WindowState EMPTY = new WindowState(JsonNodeFactory.instance.objectNode());

    /** Returns the state in the response of a function, or empty if it contains none, which is a failure. */
    static Optional<WindowState> in(Result result) {
        if (!(result instanceof Result.Answered answer)) {
            return Optional.empty();
        }
        try {
            var state = JsonMapper.shared().readTree(answer.payload()).path("state");
            return state.isMissingNode() || state.isNull() ? Optional.empty() : Optional.of(new WindowState(state));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isTooLarge() {
        return JsonMapper.shared().writeValueAsBytes(value).length > MAX_BYTES;
    }
}
