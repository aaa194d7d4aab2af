package stackrun.gateway;

import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The X-Ray segment of a stage for one request.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">Segment documents</a>
 */
record StageSegment(TracePlace place, String name, String method, String url, int status, Instant start, Instant end) {

    String json() {
        var segment = JsonNodeFactory.instance.objectNode();
        segment.put("name", name);
        segment.put("id", place.segmentId());
        segment.put("trace_id", place.traceId());
        place.parent().ifPresent(parent -> segment.put("parent_id", parent));
        segment.put("origin", "AWS::ApiGateway::Stage");
        segment.put("start_time", start.toEpochMilli() / 1000.0);
        segment.put("end_time", end.toEpochMilli() / 1000.0);
        var http = segment.putObject("http");
        http.putObject("request").put("method", method).put("url", url);
        http.putObject("response").put("status", status);
        if (status >= 500) {
            segment.put("fault", true);
        } else if (status >= 400) {
            segment.put("error", true).put("throttle", status == 429);
        }
        return segment.toString();
    }
}
