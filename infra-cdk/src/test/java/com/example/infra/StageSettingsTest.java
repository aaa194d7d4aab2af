package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.RemovalPolicy;

class StageSettingsTest {

    @Test
    void nameThingsAfterAppAndStage() {
        assertThat(StageSettings.of("dev").named("stock-requests"))
                .isEqualTo(StageSettings.APP + "-dev-stock-requests");
    }

    /** The first stage holds test data, which can be thrown away with the stage. */
    @ParameterizedTest
    @FieldSource("com.example.infra.StageSettings#STAGES")
    void keepDataInEveryStageButTheFirst(String stage) {
        var settings = StageSettings.of(stage);
        var keeps = !stage.equals(StageSettings.STAGES.getFirst());

        assertThat(settings.removal() == RemovalPolicy.RETAIN).isEqualTo(keeps);
        assertThat(settings.guarded()).isEqualTo(keeps);
        assertThat(settings.pointInTimeRecovery()).isEqualTo(keeps);
        assertThat(settings.catalogue().isEmpty()).isEqualTo(keeps);
    }

    @Test
    void refuseAnUnknownStage() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> StageSettings.of("test"))
                .withMessage("unknown stage 'test': choose dev or prod");
    }

    @Test
    void refuseToGuessTheStage() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> StageSettings.of(null))
                .withMessage("no stage given: choose one with -c stage=dev or -c stage=prod");
    }
}
