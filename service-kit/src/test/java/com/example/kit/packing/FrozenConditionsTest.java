package com.example.kit.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.packing.sample.SampleApplication;
import com.example.kit.packing.unconditional.UnconditionalApplication;
import com.example.kit.packing.unknown.UnknownConditionApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spring AOT decides conditions on beans at packing.
 *
 * @see <a href="https://docs.spring.io/spring-framework/reference/core/aot.html">Ahead of Time Optimizations</a>
 */
class FrozenConditionsTest {

    @TempDir
    private static Path packed;

    @AutoClose
    private static PackedApplication sample;

    @BeforeAll
    static void pack() throws IOException {
        sample = PackedApplication.of(SampleApplication.class, packed);
    }

    @Test
    void areRecordedWithHowTheyWereDecided() {
        assertThat(sample.recorded()).content().contains("PROFILE\tprod,stage & eu\t\tfalse\t", "\tsample.discount\t");
        assertThat(sample.recorded()).content().hasLineCount(5).doesNotContain("unlessThereIsAnother");
    }

    @Test
    void areAcceptedAsTheyWereDecided() {
        assertThatCode(() -> sample.start(Map.of("SAMPLE_DISCOUNT", "false", "SAMPLE_MODE", "Fast")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_PROFILES_ACTIVE, prod, profile",
        "SPRING_PROFILES_ACTIVE, 'stage,eu', profile",
        "SAMPLE_DISCOUNT, 10, property sample.discount of",
        "SAMPLE_MODE, slow, property sample.mode=fast of",
        "SAMPLE_LEVEL, 1, property sample.level of",
        "SAMPLE_PREVIEW, true, property sample.preview=true of"
    })
    void areRefusedAtStartIfTheStageDecidesOtherwise(String variable, String value, String condition) {
        assertThatThrownBy(() -> sample.start(Map.of(variable, value)))
                .rootCause()
                .hasMessageStartingWith(condition)
                .hasMessageContaining("when this service was packed and cannot become")
                .hasMessageContaining(SampleApplication.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING_PROFILES_ACTIVE", "UNRELATED"})
    void leaveOtherSettingsToTheStage(String variable) {
        assertThatCode(() -> sample.start(Map.of(variable, "dev"))).doesNotThrowAnyException();
    }

    @Test
    void areNotRecordedWhereThereAreNone(@TempDir Path directory) throws IOException {
        try (var packedApplication = PackedApplication.of(UnconditionalApplication.class, directory)) {
            assertThat(packedApplication.recorded()).doesNotExist();
        }
    }

    @Test
    void areRefusedAtPackingIfNobodyCouldTellAtStart(@TempDir Path directory) {
        assertThatThrownBy(() -> PackedApplication.of(UnknownConditionApplication.class, directory))
                .hasStackTraceContaining("@ConditionalOnExpression of " + UnknownConditionApplication.class.getName());
    }
}
