package stackrun.lambdaapi;

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
     * Returns the page that a query asks for.
     *
     * @param key identifies and orders items
     * @param most the maximum size of a page
     * @param askable the maximum size that a query may ask for
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
        var after = query.find("Marker").map(Marker::read).orElse("");
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
            answer.put("NextMarker", Marker.write(key.apply(page.getLast())));
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
            // Not a number, which is reported below.
        }
        throw LambdaApiError.invalid("MaxItems must be a number from 1 to %s, not %s".formatted(askable, asked));
    }
}
