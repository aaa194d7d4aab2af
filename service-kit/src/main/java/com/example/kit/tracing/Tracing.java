package com.example.kit.tracing;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Separates the services from the tracing SDK. The services know only this interface.
 *
 * <p>A header is an X-Ray tracing header, {@code Root=…;Parent=…;Sampled=…}. Events and messages carry it, so that all
 * work for an order belongs to the order's trace.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
 */
public interface Tracing {

    /**
     * Runs the work within one segment for each distinct trace of the headers; all null headers together start one new
     * trace. Calls to AWS are recorded in the first segment. An exception marks every segment as a fault and is
     * rethrown.
     */
    <T> T segments(List<@Nullable String> headers, Supplier<T> work);

    default <T> T segment(@Nullable String header, Supplier<T> work) {
        return segments(Collections.singletonList(header), work);
    }

    /** Returns the header to propagate from the current segment, or null outside of a segment. */
    @Nullable
    String header();

    /** Records the HTTP status of the answer: 4xx counts as an error, 429 also as throttled, 5xx as a fault. */
    void answered(int status);

    /** Returns an interceptor that records calls of an SDK client as subsegments. */
    ExecutionInterceptor interceptor();
}
