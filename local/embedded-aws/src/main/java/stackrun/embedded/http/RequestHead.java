package stackrun.embedded.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of a request that a {@link Guard} may look at.
 *
 * @param headers all values of a header by its name, in any case
 * @param port the server's own
 */
public record RequestHead(String method, Function<String, List<String>> headers, int port) {

    /** The value of a header; of several values all of them, joined, so that none hides behind another. */
    Optional<String> value(String header) {
        var values = headers.apply(header);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
