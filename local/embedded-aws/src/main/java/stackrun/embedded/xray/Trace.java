package stackrun.embedded.xray;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Builds the tree of a trace: subsegments that were sent on their own become children of their parents. */
final class Trace {

    private final String id;
    private final Map<String, TraceNode> nodes = new HashMap<>();

    private Trace(String id) {
        this.id = id;
    }

    /** The segments of one trace, by start time. */
    static List<Segment> of(String id, Collection<JsonNode> documents) {
        var trace = new Trace(id);
        var roots =
                documents.stream().map(document -> trace.node(document, null)).toList();
        roots.forEach(trace::attach);
        return roots.stream()
                .filter(TraceNode::isRoot)
                .map(root -> trace.segment(root, root.document().has("type")))
                .sorted(Comparator.comparing(Segment::startTime))
                .toList();
    }

    private TraceNode node(JsonNode document, @Nullable TraceNode parent) {
        var node = new TraceNode(document, parent);
        nodes.put(document.path("id").asString(""), node);
        for (var subsegment : document.path("subsegments")) {
            node.children().add(node(subsegment, node));
        }
        return node;
    }

    /** Attaches a subsegment only. A segment may name a subsegment of its caller as parent, but is not part of it. */
    private void attach(TraceNode root) {
        var parent = nodes.get(root.document().path("parent_id").asString(""));
        if (root.document().has("type") && parent != null && !parent.isBelow(root)) {
            root.attachTo(parent);
        }
    }

    private Segment segment(TraceNode node, boolean isSubsegment) {
        var document = node.document();
        return new Segment(
                id,
                document.path("id").asString(""),
                node.parentId(),
                isSubsegment,
                document.path("name").asString(""),
                SegmentFields.time(document.path("start_time")),
                document.has("end_time") ? SegmentFields.time(document.path("end_time")) : null,
                document.path("fault").asBoolean(false),
                document.path("error").asBoolean(false),
                document.path("throttle").asBoolean(false),
                SegmentFields.annotations(document.path("annotations")),
                node.children().stream()
                        .map(child -> segment(child, true))
                        .sorted(Comparator.comparing(Segment::startTime))
                        .toList(),
                document.toString());
    }
}
