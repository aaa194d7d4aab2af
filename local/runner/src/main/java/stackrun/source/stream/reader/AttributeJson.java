package stackrun.source.stream.reader;

import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An attribute value in DynamoDB's own JSON: {@code {"S": "text"}}. */
final class AttributeJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AttributeJson() {}

    static ObjectNode of(AttributeValue value) {
        var node = NODES.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS ->
                node.set("SS", array(value.ss().stream().map(NODES::stringNode).toList()));
            case NS ->
                node.set("NS", array(value.ns().stream().map(NODES::stringNode).toList()));
            case BS ->
                node.set(
                        "BS",
                        array(value.bs().stream()
                                .map(AttributeJson::base64)
                                .map(NODES::stringNode)
                                .toList()));
            case L ->
                node.set("L", array(value.l().stream().map(AttributeJson::of).toList()));
            case M -> {
                var map = NODES.objectNode();
                value.m().forEach((name, each) -> map.set(name, of(each)));
                node.set("M", map);
            }
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("an attribute has a type this SDK does not know");
        }
        return node;
    }

    private static JsonNode array(Iterable<? extends JsonNode> values) {
        var array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
