package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The trace an invocation carries.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Visualize Lambda function invocations using AWS X-Ray</a>
 */
class TraceHeadersTest {

    private static final Instant NOW = Instant.ofEpochSecond(0x5759e988L);
    private static final String ROOT = "Root=1-5759e988-bd862e3fe1be46a994272793";
    private static final String PARENT = "Parent=53995c3f42cd8ad8";

    private final TraceHeaders traces = new TraceHeaders();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesTheDecisionToACallerWhoMadeOne(boolean active) {
        var sampled = ROOT + ";" + PARENT + ";Sampled=1;Lineage=1:2:3";
        var unsampled = ROOT + ";Sampled=0";

        assertThat(header(active, sampled)).isEqualTo(sampled);
        assertThat(header(active, unsampled)).isEqualTo(unsampled);
    }

    @Test
    void beginsASampledTraceForAFunctionWithActiveTracing() {
        var header = header(true, null);

        assertThat(header).matches("Root=1-5759e988-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1");
        assertThat(header(true, null)).isNotEqualTo(header);
    }

    @Test
    void samplesNothingForAFunctionThatOnlyPassesTracesThrough() {
        assertThat(header(false, null)).matches("Root=1-5759e988-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
        assertThat(header(false, ROOT + ";" + PARENT)).isEqualTo(ROOT + ";" + PARENT);
    }

    @Test
    void decidesForACallerWhoDidNot() {
        assertThat(header(true, ROOT)).matches(ROOT + ";Parent=[0-9a-f]{16};Sampled=1");
        assertThat(header(true, ROOT + ";" + PARENT + ";Sampled=?")).isEqualTo(ROOT + ";" + PARENT + ";Sampled=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "Root=1-2-3;Sampled=1"})
    void beginsItsOwnTraceWhereAHeaderNamesNone(String header) {
        assertThat(header(true, header)).startsWith("Root=1-5759e988-").endsWith(";Sampled=1");
        assertThat(header(false, header)).startsWith("Root=1-5759e988-").endsWith(";Sampled=0");
    }

    private String header(boolean active, @Nullable String callers) {
        var logs = TestArtifact.platform("Work").logs();
        return traces.of(new PlatformSettings(active, logs, 512), callers, NOW);
    }
}
