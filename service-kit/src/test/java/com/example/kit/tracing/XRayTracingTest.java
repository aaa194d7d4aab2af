package com.example.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.xray.entities.TraceHeader;
import com.amazonaws.xray.entities.TraceID;
import com.example.embedded.EmbeddedAws;
import com.example.kit.testing.Traces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XRayTracingTest {

    private static final String PARENT = "53995c3f42cd8ad8";
    private static final String OTHER_PARENT = "63995c3f42cd8ad8";

    private final XRayTracing tracing =
            new XRayTracing("FollowFunction", EmbeddedAws.shared().xray().address(), new Random(1));

    @Test
    void writesOneSegmentForEachTraceHoweverManyHeadersNameIt() {
        var one = TraceID.create().toString();
        var other = TraceID.create().toString();

        inSegments(header(one, PARENT), header(other, PARENT), header(one, OTHER_PARENT));

        assertThat(Traces.received(one)).singleElement().satisfies(segment -> {
            assertThat(segment.name()).isEqualTo("FollowFunction");
            assertThat(segment.parentId()).isEqualTo(PARENT);
            assertThat(segment.fault()).isFalse();
        });
        assertThat(Traces.received(other)).hasSize(1);
    }

    @Test
    void beginsOneTraceForAllThatComeWithoutOne() {
        assertThat(traceOf(inSegments(null, null))).isNotNull();

        var begun = traceOf(inSegments(null, null));
        assertThat(Traces.received(String.valueOf(begun))).hasSize(1);
    }

    @Test
    void handsOnTheFirstTrace() {
        var one = TraceID.create().toString();

        assertThat(traceOf(
                        inSegments(header(one, PARENT), header(TraceID.create().toString(), PARENT))))
                .hasToString(one);
    }

    @Test
    void marksAFaultInEachTrace() {
        var one = TraceID.create().toString();
        var other = TraceID.create().toString();

        assertThatThrownBy(() -> tracing.segments(List.of(header(one, PARENT), header(other, PARENT)), () -> {
                    throw new IllegalStateException("no tea for alice@example.com");
                }))
                .isInstanceOf(IllegalStateException.class);

        for (var trace : List.of(one, other)) {
            assertThat(Traces.received(trace)).singleElement().satisfies(segment -> {
                assertThat(segment.fault()).isTrue();
                assertThat(segment.json()).contains("IllegalStateException").doesNotContain("alice");
            });
        }
    }

    @Test
    void writesNothingOfATraceThatIsNotSampled() {
        var quiet = TraceID.create().toString();
        var loud = TraceID.create().toString();

        tracing.segment("Root=%s;Parent=%s;Sampled=0".formatted(quiet, PARENT), () -> 0);
        inSegments(header(loud, PARENT));

        assertThat(Traces.received(loud)).hasSize(1);
        assertThat(EmbeddedAws.shared().xray().trace(quiet)).isEmpty();
    }

    private @Nullable String inSegments(@Nullable String... headers) {
        return tracing.segments(new ArrayList<@Nullable String>(Arrays.asList(headers)), tracing::header);
    }

    private static @Nullable TraceID traceOf(@Nullable String header) {
        return TraceHeader.fromString(header).getRootTraceId();
    }

    private static String header(String trace, String parent) {
        return "Root=%s;Parent=%s;Sampled=1".formatted(trace, parent);
    }
}
