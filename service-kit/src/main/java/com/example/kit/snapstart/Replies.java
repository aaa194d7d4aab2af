package com.example.kit.snapstart;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The replies of one example, by service and operation. */
final class Replies {

    private final Map<String, Iterator<JsonNode>> several = new HashMap<>();
    private final Map<String, JsonNode> last = new HashMap<>();

    /** Forgets the replies of the example before. */
    synchronized void use(Map<String, JsonNode> next) {
        several.clear();
        last.clear();
        next.forEach((operation, reply) -> {
            if (reply.isArray()) {
                several.put(operation, reply.iterator());
            } else {
                last.put(operation, reply);
            }
        });
    }

    /**
     * Returns the next reply to an operation; the last one is repeated.
     *
     * @throws IllegalStateException if the example has none
     */
    synchronized JsonNode next(String operation) {
        var rest = several.get(operation);
        if (rest != null && rest.hasNext()) {
            last.put(operation, rest.next());
        }
        var reply = last.get(operation);
        if (reply == null) {
            throw new IllegalStateException("the rehearsal has no reply for " + operation);
        }
        return reply;
    }
}
