package stackrun.embedded.xray;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the fields of segment documents. */
final class SegmentFields {

    private SegmentFields() {}

    /** @param seconds seconds since 1970, with a fraction */
    static Instant time(JsonNode seconds) {
        var micros = seconds.asDecimal(BigDecimal.ZERO).movePointRight(6).longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    static Map<String, Object> annotations(JsonNode node) {
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
