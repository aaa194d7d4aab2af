package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class StageSettingsTest {

    @Test
    void nameThingsAfterAppAndStage() {
        assertThat(StageSettings.of("dev").named("stock-requests")).isEqualTo("shop-dev-stock-requests");
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
