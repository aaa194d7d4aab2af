package com.example.smoke.adapter;

import com.example.smoke.stage.Traces;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.xray.XRayClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Traces of X-Ray.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html">BatchGetTraces</a>
 */
record XRayTraces(XRayClient xray) implements Traces {

    @Override
    public Set<String> segments(String traceId) {
        return Translated.call(() -> xray.batchGetTracesPaginator(get -> get.traceIds(traceId)).traces().stream()
                .flatMap(trace -> trace.segments().stream())
                .map(segment -> JsonMapper.shared()
                        .readTree(segment.document())
                        .path("name")
                        .asString(""))
                .collect(Collectors.toSet()));
    }
}
