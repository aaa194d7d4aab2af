package stackrun.gateway;

import java.util.Optional;

/**
 * The place of one request in its trace.
 *
 * @param parent the caller's segment, where its header names one
 * @param sampled false where the caller said that its trace is not kept
 */
record TracePlace(String traceId, String segmentId, Optional<String> parent, boolean sampled) {

    /** As it is handed to the function. */
    String header() {
        return "Root=%s;Parent=%s;Sampled=%s".formatted(traceId, segmentId, sampled ? 1 : 0);
    }
}
