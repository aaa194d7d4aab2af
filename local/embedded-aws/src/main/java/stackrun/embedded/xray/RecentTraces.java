package stackrun.embedded.xray;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import tools.jackson.databind.JsonNode;

/** The most recent documents, by trace. A document replaces an earlier one with the same id. */
final class RecentTraces {

    private record Key(String traceId, String id) {}

    private final int capacity;
    private final Queue<Key> order = new ArrayDeque<>();
    private final Map<String, Map<String, JsonNode>> traces = new LinkedHashMap<>();

    RecentTraces(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(String traceId, String id, JsonNode document) {
        var replaced =
                traces.computeIfAbsent(traceId, absent -> new LinkedHashMap<>()).put(id, document);
        if (replaced == null) {
            order.add(new Key(traceId, id));
        }
        if (order.size() > capacity) {
            evict(order.remove());
        }
    }

    synchronized List<JsonNode> documents(String traceId) {
        return List.copyOf(traces.getOrDefault(traceId, Map.of()).values());
    }

    private void evict(Key oldest) {
        var trace = traces.getOrDefault(oldest.traceId(), Map.of());
        trace.remove(oldest.id());
        if (trace.isEmpty()) {
            traces.remove(oldest.traceId());
        }
    }
}
