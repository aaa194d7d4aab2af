package com.example.kit.tracing;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.TraceHeader;
import com.amazonaws.xray.entities.TraceHeader.SampleDecision;
import com.amazonaws.xray.entities.TraceID;
import com.amazonaws.xray.interceptors.TracingInterceptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * {@link Tracing} with the X-Ray SDK for Java and a recorder of its own.
 *
 * <p>The SDK's default recorder is global and attaches every call to the segment that Lambda writes for the invocation.
 * Here one invocation serves many orders, so this recorder writes its own segments, each into the trace of its order.
 * The sampling decision is made where a trace begins.
 */
public final class XRayTracing implements Tracing {

    private final String name;
    private final AWSXRayRecorder recorder;

    /**
     * @param name the name of the segments, one for each function
     * @param daemonAddress {@code host:port} of the X-Ray daemon, as in {@code AWS_XRAY_DAEMON_ADDRESS}; null for its default
     * @param random creates the ids of exceptions
     */
    public XRayTracing(String name, @Nullable String daemonAddress, RandomGenerator random) {
        this.name = name;
        this.recorder = XRayRecorder.create(daemonAddress, random);
    }

    @Override
    public <T> T segments(List<@Nullable String> headers, Supplier<T> work) {
        var segments = oneForEachTrace(headers).map(this::begin).toList();
        recorder.clearTraceEntity();
        try (var _ =
                MDC.putCloseable("traceId", segments.getFirst().getTraceId().toString())) {
            return inside(segments.getFirst(), work);
        } catch (Throwable failure) {
            segments.forEach(segment -> segment.addException(failure));
            throw failure;
        } finally {
            segments.forEach(segment -> segment.run(recorder::endSegment, recorder));
        }
    }

    private static Stream<@Nullable String> oneForEachTrace(List<@Nullable String> headers) {
        var traces = new LinkedHashMap<@Nullable TraceID, @Nullable String>();
        headers.forEach(header -> traces.putIfAbsent(trace(header), header));
        return traces.values().stream();
    }

    private static @Nullable TraceID trace(@Nullable String header) {
        return header == null ? null : TraceHeader.fromString(header).getRootTraceId();
    }

    private <T> T inside(Segment segment, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        segment.run(() -> answer.set(work.get()), recorder);
        return answer.get();
    }

    private Segment begin(@Nullable String header) {
        recorder.clearTraceEntity();
        if (header == null) {
            return recorder.beginSegment(name);
        }
        var parsed = TraceHeader.fromString(header);
        var trace = parsed.getRootTraceId() == null ? TraceID.create(recorder) : parsed.getRootTraceId();
        return parsed.getSampled() == SampleDecision.NOT_SAMPLED
                ? recorder.beginNoOpSegment(trace)
                : recorder.beginSegment(name, trace, parsed.getParentId());
    }

    @Override
    public @Nullable String header() {
        return recorder.getCurrentSegmentOptional()
                .map(segment -> new TraceHeader(
                                segment.getTraceId(),
                                segment.isSampled() ? segment.getId() : null,
                                segment.isSampled() ? SampleDecision.SAMPLED : SampleDecision.NOT_SAMPLED)
                        .toString())
                .orElse(null);
    }

    @Override
    public void answered(int status) {
        recorder.getCurrentSegmentOptional().ifPresent(segment -> {
            segment.putHttp("response", Map.of("status", status));
            segment.setError(status >= 400 && status < 500);
            segment.setThrottle(status == 429);
            segment.setFault(status >= 500);
        });
    }

    @Override
    public ExecutionInterceptor interceptor() {
        return new TracingInterceptor(recorder, null, null);
    }
}
