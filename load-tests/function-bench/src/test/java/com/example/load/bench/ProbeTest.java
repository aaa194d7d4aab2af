package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Measures a small function under AWS's client, whose native code is built for Linux only. */
@EnabledOnOs(OS.LINUX)
class ProbeTest {

    @TempDir
    Path folder;

    @Test
    void measuresAColdStart() throws Exception {
        var start = probe().coldStart(Launch.managed(variant()), SmallFunction.PLACED);

        assertThat(start.initMs()).isPositive();
        assertThat(start.firstMs()).isPositive().isLessThan(start.coldMs());
        assertThat(start.cpuSeconds()).isPositive();
        // A JVM that does nothing loads some 450.
        assertThat(start.classes()).isGreaterThan(450);
        assertThat(start.rssMb()).isPositive();
        assertThat(start.warm().p50Ms())
                .isPositive()
                .isLessThanOrEqualTo(start.warm().p99Ms());
    }

    @Test
    void measuresARestore() throws Exception {
        var restore = probe().restore(Launch.managed(variant()), SmallFunction.PLACED);

        assertThat(restore.publishCpuSeconds()).isPositive();
        assertThat(restore.firstMs()).isPositive();
        assertThat(restore.classes()).isPositive();
    }

    @Test
    void refusesAnAnswerThatPlacesNoOrder() {
        var rejected = new Event("{\"status\":400}", "no key");

        assertThatThrownBy(() -> probe().coldStart(Launch.managed(variant()), rejected))
                .isInstanceOf(MeasurementFailed.class)
                .hasMessage("small answered {\"statusCode\":400}");
    }

    @Test
    void reportsWhatAFunctionThrows() {
        var broken = new Event("{}", "no key");

        assertThatThrownBy(() -> probe().coldStart(Launch.managed(variant()), broken))
                .hasMessage("small java.lang.IllegalArgumentException: no status");
    }

    private Probe probe() {
        return new Probe(List.of(), folder.resolve("logs"), 3);
    }

    private static Variant variant() {
        return SmallFunction.variant(new Deployment(SmallFunction.classes(), SmallFunction.classes()));
    }
}
