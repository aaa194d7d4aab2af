package com.example.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.xray.entities.TraceHeader;
import com.amazonaws.xray.entities.TraceHeader.SampleDecision;
import com.amazonaws.xray.entities.TraceID;
import com.example.kit.testing.Traces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.xray.Segment;
import tools.jackson.databind.json.JsonMapper;

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

        assertThat(received(one)).singleElement().satisfies(segment -> {
            assertThat(segment.name()).isEqualTo("FollowFunction");
            assertThat(segment.parentId()).isEqualTo(PARENT);
            assertThat(segment.fault()).isFalse();
        });
        assertThat(received(other)).hasSize(1);
    }

    @Test
    void beginsOneTraceForAllThatComeWithoutOne() {
        assertThat(traceOf(inSegments(null, null))).isNotNull();

        var begun = traceOf(inSegments(null, null));
        assertThat(received(String.valueOf(begun))).hasSize(1);
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
            assertThat(received(trace)).singleElement().satisfies(segment -> {
                assertThat(segment.fault()).isTrue();
                assertThat(segment.json()).contains("IllegalStateException").doesNotContain("alice");
            });
        }
    }

    /** X-Ray tells a caller's mistakes from ours by these marks. */
    @ParameterizedTest
    @CsvSource({
        "200, false, false, false",
        "399, false, false, false",
        "400, true, false, false",
        "429, true, true, false",
        "499, true, false, false",
        "500, false, false, true",
        "503, false, false, true"
    })
    void marksWhatWasAnswered(int status, boolean error, boolean throttle, boolean fault) {
        var trace = TraceID.create().toString();

        tracing.segment(header(trace, PARENT), () -> {
            tracing.answered(status);
            return 0;
        });

        assertThat(received(trace)).singleElement().satisfies(segment -> {
            assertThat(List.of(segment.error(), segment.throttle(), segment.fault()))
                    .containsExactly(error, throttle, fault);
            assertThat(JsonMapper.shared()
                            .readTree(segment.json())
                            .at("/http/response/status")
                            .asInt())
                    .isEqualTo(status);
        });
    }

    @Test
    void showsTheInnermostFramesOfAFault() {
        var trace = TraceID.create().toString();
        var failure = new IllegalStateException("no tea");
        var frame = new StackTraceElement("com.example.Tea", "brew", "Tea.java", 7);
        failure.setStackTrace(Collections.nCopies(25, frame).toArray(StackTraceElement[]::new));

        assertThatThrownBy(() -> tracing.segment(header(trace, PARENT), () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(received(trace)).singleElement().satisfies(segment -> {
            var exception = JsonMapper.shared().readTree(segment.json()).at("/cause/exceptions/0");
            assertThat(exception.path("id").asString()).matches("[0-9a-f]{16}");
            assertThat(exception.path("stack")).hasSize(20);
            assertThat(exception.path("truncated").asInt()).isEqualTo(5);
        });
    }

    @Test
    void handsOnItsOwnSegmentAsParent() {
        var trace = TraceID.create().toString();

        var handedOn = TraceHeader.fromString(inSegments(header(trace, PARENT)));

        assertThat(handedOn.getSampled()).isEqualTo(SampleDecision.SAMPLED);
        assertThat(received(trace))
                .singleElement()
                .satisfies(segment -> assertThat(handedOn.getParentId()).isEqualTo(segment.id()));
    }

    @Test
    void handsOnThatATraceIsNotSampled() {
        var trace = TraceID.create().toString();

        assertThat(inSegments("Root=%s;Parent=%s;Sampled=0".formatted(trace, PARENT)))
                .isEqualTo("Root=%s;Sampled=0".formatted(trace));
    }

    /** A thread serves one message after another: the next is none of the last one's trace. */
    @Test
    void leavesNothingBehind() {
        inSegments(
                header(TraceID.create().toString(), PARENT),
                header(TraceID.create().toString(), PARENT));

        assertThat(tracing.header()).isNull();
    }

    @Test
    void writesNothingOfATraceThatIsNotSampled() {
        var quiet = TraceID.create().toString();
        var loud = TraceID.create().toString();

        tracing.segment("Root=%s;Parent=%s;Sampled=0".formatted(quiet, PARENT), () -> 0);
        inSegments(header(loud, PARENT));

        assertThat(received(loud)).hasSize(1);
        assertThat(received(quiet)).isEmpty();
    }

    /** All that was written into a trace: what is written now arrives last. */
    private List<Segment> received(String trace) {
        var last = TraceID.create().toString();
        tracing.segment(header(last, PARENT), () -> 0);
        Traces.waitFor(last);
        return Traces.of(trace);
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
