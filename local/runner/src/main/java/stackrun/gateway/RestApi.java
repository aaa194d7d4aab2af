package stackrun.gateway;

import java.util.List;
import java.util.Optional;
import stackrun.template.Value;
import tools.jackson.databind.JsonNode;

/**
 * An API and the body that defines it.
 *
 * @param id ten letters and digits, as in {@code execute-api} ARNs
 * @param path where it stands in its template, for messages
 * @param minimumCompressionSize from how many bytes answers are packed
 */
public record RestApi(
        String id,
        String name,
        String path,
        JsonNode body,
        List<String> binaryMediaTypes,
        Optional<Integer> minimumCompressionSize) {

    /** The body with its place. */
    Value definition() {
        return new Value(path + "/Body", body);
    }
}
