package stackrun.embedded.xray;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Answers requests for traces. The daemon of AWS does not: its traces are read from the service, by the same request.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html">BatchGetTraces</a>
 */
record BatchGetTraces(RecentTraces traces) {

    static final String PATH = "/Traces";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Unknown traces are absent from the answer, as they are from that of AWS. */
    HttpResponse answer(HttpRequest request) {
        var answer = JSON.createObjectNode();
        var found = answer.putArray("Traces");
        try {
            for (var id : JSON.readTree(request.text()).path("TraceIds")) {
                add(id.asString(""), found);
            }
        } catch (JacksonException e) {
            return HttpResponse.of(400, "application/json", "{\"message\":\"the request is not JSON\"}");
        }
        answer.putArray("UnprocessedTraceIds");
        return HttpResponse.of(200, "application/json", answer.toString());
    }

    private void add(String traceId, ArrayNode found) {
        var segments = Trace.of(traceId, traces.documents(traceId));
        if (segments.isEmpty()) {
            return;
        }
        var trace = found.addObject()
                .put("Id", traceId)
                .put("Duration", seconds(segments))
                .put("LimitExceeded", false);
        var documents = trace.putArray("Segments");
        segments.forEach(
                segment -> documents.addObject().put("Id", segment.id()).put("Document", segment.json()));
    }

    private static double seconds(List<Segment> segments) {
        var start = segments.getFirst().startTime();
        var end = segments.stream()
                .map(segment -> segment.endTime() == null ? segment.startTime() : segment.endTime())
                .max(Instant::compareTo)
                .orElse(start);
        return Duration.between(start, end).toNanos() / 1e9;
    }
}
