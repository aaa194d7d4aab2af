package stackrun.gateway.encoding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The coding that a caller prefers. If API Gateway does not support it, the answer is not compressed, even if the caller
 * accepts another coding.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html">Enable payload
 *     compression for an API</a>
 */
final class AcceptEncoding {

    private static final Pattern QUALITY = Pattern.compile(";\\s*q=(\\S*)", Pattern.CASE_INSENSITIVE);

    private record Choice(String coding, double quality) {}

    private AcceptEncoding() {}

    /** @param headers every value of {@code Accept-Encoding} */
    static Optional<Coding> best(List<String> headers) {
        Optional<Choice> best = Optional.empty();
        var named = new HashSet<Coding>();
        for (var part : String.join(",", headers).split(",", -1)) {
            var choice = new Choice(part.split(";", 2)[0].strip(), quality(part));
            Coding.named(choice.coding()).ifPresent(named::add);
            if (choice.quality() > best.map(Choice::quality).orElse(0.0)) {
                best = Optional.of(choice);
            }
        }
        return best.flatMap(choice -> choice.coding().equals("*") ? other(named) : Coding.named(choice.coding()))
                .filter(coding -> coding != Coding.IDENTITY);
    }

    /**
     * Returns the first coding that is not listed, which is what {@code *} means.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, Accept-Encoding</a>
     */
    private static Optional<Coding> other(Set<Coding> named) {
        return Stream.of(Coding.GZIP, Coding.DEFLATE)
                .filter(coding -> !named.contains(coding))
                .findFirst();
    }

    private static double quality(String part) {
        var quality = QUALITY.matcher(part);
        try {
            return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
