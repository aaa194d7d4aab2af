package stackrun.embedded.xray;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the documents of a trace together: subsegments that were sent alone go below what they are part of. */
final class Trace {

    private static final class Node {

        private final JsonNode document;
        private final List<Node> children = new ArrayList<>();
        private @Nullable Node parent;

        Node(JsonNode document, @Nullable Node parent) {
            this.document = document;
            this.parent = parent;
        }

        boolean isBelow(Node other) {
            for (Node node = this; node != null; node = node.parent) {
                if (node == other) {
                    return true;
                }
            }
            return false;
        }
    }

    private final String id;
    private final Map<String, Node> nodes = new HashMap<>();

    private Trace(String id) {
        this.id = id;
    }

    /** The segments of one trace by the time they began. */
    static List<Segment> of(String id, Collection<JsonNode> documents) {
        var trace = new Trace(id);
        var roots =
                documents.stream().map(document -> trace.node(document, null)).toList();
        roots.forEach(trace::attach);
        return roots.stream()
                .filter(root -> root.parent == null)
                .map(root -> trace.segment(root, root.document.has("type")))
                .sorted(Comparator.comparing(Segment::startTime))
                .toList();
    }

    private Node node(JsonNode document, @Nullable Node parent) {
        var node = new Node(document, parent);
        nodes.put(document.path("id").asString(""), node);
        for (var subsegment : document.path("subsegments")) {
            node.children.add(node(subsegment, node));
        }
        return node;
    }

    /** A segment may name a parent too: a subsegment of the service that called, which it is not part of. */
    private void attach(Node root) {
        var parent = nodes.get(root.document.path("parent_id").asString(""));
        if (root.document.has("type") && parent != null && !parent.isBelow(root)) {
            root.parent = parent;
            parent.children.add(root);
        }
    }

    private Segment segment(Node node, boolean isSubsegment) {
        var document = node.document;
        return new Segment(
                id,
                document.path("id").asString(""),
                Optional.ofNullable(document.get("parent_id"))
                        .map(JsonNode::asString)
                        .orElseGet(() -> node.parent == null
                                ? null
                                : node.parent.document.path("id").asString("")),
                isSubsegment,
                document.path("name").asString(""),
                time(document.path("start_time")),
                document.has("end_time") ? time(document.path("end_time")) : null,
                document.path("fault").asBoolean(false),
                document.path("error").asBoolean(false),
                document.path("throttle").asBoolean(false),
                annotations(document.path("annotations")),
                node.children.stream()
                        .map(child -> segment(child, true))
                        .sorted(Comparator.comparing(Segment::startTime))
                        .toList(),
                document.toString());
    }

    /** Seconds since 1970, with a fraction. */
    private static Instant time(JsonNode seconds) {
        var micros = seconds.asDecimal(BigDecimal.ZERO).movePointRight(6).longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static Map<String, Object> annotations(JsonNode node) {
        var annotations = new HashMap<String, Object>();
        node.properties()
                .forEach(entry -> annotations.put(
                        entry.getKey(),
                        switch (entry.getValue().getNodeType()) {
                            case NUMBER -> entry.getValue().numberValue();
                            case BOOLEAN -> entry.getValue().asBoolean();
                            default -> entry.getValue().asString("");
                        }));
        return Map.copyOf(annotations);
    }
}
