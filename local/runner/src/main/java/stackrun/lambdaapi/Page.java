package stackrun.lambdaapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list: as many as {@code MaxItems} allows, after {@code Marker}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html">ListFunctions</a>
 */
final class Page {

    private Page() {}

    /**
     * The page a query asks for.
     *
     * @param key tells items apart and orders them
     * @param most how many one page holds, whatever is asked for
     * @param askable the largest number that may be asked for
     */
    static <T> ObjectNode of(
            String name,
            List<T> items,
            Function<T, String> key,
            Function<T, ObjectNode> json,
            Query query,
            int most,
            int askable) {
        int size = Math.min(most, size(query, most, askable));
        var after = query.find("Marker").map(Page::read).orElse("");
        var left = items.stream()
                .sorted(Comparator.comparing(key))
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .toList();
        var page = left.subList(0, Math.min(size, left.size()));
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set(
                name,
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(page.stream().map(json).toList()));
        if (page.size() < left.size()) {
            answer.put("NextMarker", write(key.apply(page.getLast())));
        }
        return answer;
    }

    private static int size(Query query, int most, int askable) {
        var asked = query.find("MaxItems").orElse(Integer.toString(most));
        try {
            int number = Integer.parseInt(asked);
            if (number >= 1 && number <= askable) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other number that is no size.
        }
        throw LambdaApiError.invalid("MaxItems must be a number from 1 to %s, not %s".formatted(askable, asked));
    }

    private static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LambdaApiError.invalid("Marker must be the NextMarker of an earlier page, not %s".formatted(marker));
        }
    }
}
