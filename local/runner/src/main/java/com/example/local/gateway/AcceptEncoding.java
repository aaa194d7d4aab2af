package com.example.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The coding a caller likes best. Where that is not one of API Gateway's, the answer is not packed at all, even though the
 * caller would take another.
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
        for (var part : String.join(",", headers).split(",", -1)) {
            var choice = new Choice(part.split(";", 2)[0].strip(), quality(part));
            if (choice.quality() > best.map(Choice::quality).orElse(0.0)) {
                best = Optional.of(choice);
            }
        }
        return best.flatMap(choice ->
                        choice.coding().equals("*") ? Optional.of(Coding.GZIP) : Coding.named(choice.coding()))
                .filter(coding -> coding != Coding.IDENTITY);
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
