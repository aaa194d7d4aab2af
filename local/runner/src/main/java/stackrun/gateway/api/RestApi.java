package stackrun.gateway.api;

import java.util.List;
import java.util.Optional;
import stackrun.template.Value;
import tools.jackson.databind.JsonNode;

/**
 * An API and the body that defines it.
 *
 * @param id ten letters and digits, as in {@code execute-api} ARNs
 * @param path its path in the template, for messages
 * @param minimumCompressionSize the number of bytes from which answers are compressed
 */
public record RestApi(
        String id,
        String name,
        String path,
        JsonNode body,
        List<String> binaryMediaTypes,
        Optional<Integer> minimumCompressionSize) {

    /** Returns the body with its path in the template. */
    Value definition() {
        return new Value(path + "/Body", body);
    }
}
