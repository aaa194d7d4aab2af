package stackrun.embedded.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document in the tree of a trace. */
final class TraceNode {

    private final JsonNode document;
    private final List<TraceNode> children = new ArrayList<>();
    private @Nullable TraceNode parent;

    TraceNode(JsonNode document, @Nullable TraceNode parent) {
        this.document = document;
        this.parent = parent;
    }

    JsonNode document() {
        return document;
    }

    List<TraceNode> children() {
        return children;
    }

    boolean isRoot() {
        return parent == null;
    }

    void attachTo(TraceNode node) {
        parent = node;
        node.children.add(this);
    }

    boolean isBelow(TraceNode other) {
        for (TraceNode node = this; node != null; node = node.parent) {
            if (node == other) {
                return true;
            }
        }
        return false;
    }

    /** The parent that the document names, or else the node above it; null if there is neither. */
    @Nullable
    String parentId() {
        return Optional.ofNullable(document.get("parent_id"))
                .map(JsonNode::asString)
                .orElseGet(
                        () -> parent == null ? null : parent.document.path("id").asString(""));
    }
}
