package com.example.infra.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change that the tour suggests makes the test fail that it names, which passes without the change. */
class TryThisTest {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("shop.repository")).normalize();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("stops")
    void failsTheTestThatItNames(Stop stop) throws IOException, InterruptedException {
        var scratch = Scratch.copy(REPOSITORY, folder);

        var without = TestRun.of(stop.test(), scratch);
        scratch.make(stop.edit());
        var with = TestRun.of(stop.test(), scratch);

        assertThat(without.code())
                .as("%s passes without the change: %s", stop.test(), without.output())
                .isEqualTo(OneTest.PASSED);
        assertThat(with.code())
                .as("%s fails with the change: %s", stop.test(), with.output())
                .isEqualTo(OneTest.FAILED);
        assertThat(with.output()).containsIgnoringWhitespaces(stop.failure());
    }

    static List<Stop> stops() {
        return Tour.in(REPOSITORY).stops();
    }
}
