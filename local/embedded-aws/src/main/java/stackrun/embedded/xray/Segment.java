package stackrun.embedded.xray;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A segment or subsegment with all of its subsegments.
 *
 * @param parentId the id of the calling subsegment of another service, or of the segment that contains this one
 * @param isSubsegment at the top of a trace, only true if the parent was not received, such as a segment of Lambda
 *     itself
 * @param endTime null while the segment is in progress
 * @param annotations strings, numbers and booleans
 * @param json the document as received, without subsegments that were sent on their own
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

    /** This segment and all segments below it, parents first. */
    public Stream<Segment> all() {
        return Stream.concat(Stream.of(this), subsegments.stream().flatMap(Segment::all));
    }
}
