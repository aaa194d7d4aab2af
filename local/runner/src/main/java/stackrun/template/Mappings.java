package stackrun.template;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code Fn::FindInMap}: the mappings of a stack.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html">Fn::FindInMap</a>
 */
record Mappings(Stack stack) {

    /** @param keys the name of the mapping and the two keys in it */
    JsonNode value(List<String> keys, String path) {
        var found = keys.size() == 3
                ? stack.section("Mappings").at(keys.get(0)).at(keys.get(1)).find(keys.get(2))
                : Optional.<Value>empty();
        return found.orElseThrow(() -> new TemplateException(path, "there is no mapping " + String.join("/", keys)))
                .node();
    }
}
