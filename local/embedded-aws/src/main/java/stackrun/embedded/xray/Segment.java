package stackrun.embedded.xray;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A segment or subsegment with everything below it.
 *
 * @param parentId of the subsegment of another service that called it, or of what it is part of
 * @param isSubsegment true at the top of a trace only if its parent was not received, as with Lambda's own
 *     segments
 * @param endTime null while in progress
 * @param annotations texts, numbers and booleans
 * @param json as it was received, without subsegments that came in documents of their own
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">Segment documents</a>
 */
public record Segment(
        String traceId,
        String id,
        @Nullable String parentId,
        boolean isSubsegment,
        String name,
        Instant startTime,
        @Nullable Instant endTime,
        boolean fault,
        boolean error,
        boolean throttle,
        Map<String, Object> annotations,
        List<Segment> subsegments,
        String json) {

    /** This one and all below it, parents first. */
    public Stream<Segment> all() {
        return Stream.concat(Stream.of(this), subsegments.stream().flatMap(Segment::all));
    }
}
