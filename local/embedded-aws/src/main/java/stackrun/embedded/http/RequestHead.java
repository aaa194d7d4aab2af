package stackrun.embedded.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of a request that a {@link Guard} may look at.
 *
 * @param headers returns all values of a header; names ignore case
 * @param port the port of the server
 */
public record RequestHead(String method, Function<String, List<String>> headers, int port) {

    /** The value of a header. Several values are joined, so that none of them is ignored. */
    Optional<String> value(String header) {
        var values = headers.apply(header);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
