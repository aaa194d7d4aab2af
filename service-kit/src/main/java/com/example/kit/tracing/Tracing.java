package com.example.kit.tracing;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The seam to a tracing SDK: everything the services know of tracing.
 *
 * <p>A header is an X-Ray tracing header, {@code Root=…;Parent=…;Sampled=…}; it travels in events and messages, so that
 * whatever an order causes is written into the order's trace.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
 */
public interface Tracing {

    /**
     * Does the work as one segment in each of the traces the headers name, however many name the same; null headers
     * begin one trace. Calls to AWS are recorded in the first. What the work throws marks every segment as a fault and
     * goes on.
     */
    <T> T segments(List<@Nullable String> headers, Supplier<T> work);

    default <T> T segment(@Nullable String header, Supplier<T> work) {
        return segments(Collections.singletonList(header), work);
    }

    /** The header to hand on from the segment that is being written, or null outside of one. */
    @Nullable
    String header();

    /** The HTTP status the segment is answered with: 4xx counts as an error, 429 as throttled too, 5xx as a fault. */
    void answered(int status);

    /** Records calls of an SDK client as subsegments. */
    ExecutionInterceptor interceptor();
}
