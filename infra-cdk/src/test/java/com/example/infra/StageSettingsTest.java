package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/callback",
                "https://shop.example.com/callback",
                "https://shop.example.com:8443/",
                "https://shop.example.com"
            })
    void refuseToDeployAPlaceholder(String url) {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> deployed("prod", Map.of("callbackUrl", url)))
                .withMessage(
                        "prod redirects to %s after sign-in, which is a placeholder: pass -c callbackUrl=https://…, or set callbackUrl in StageSettings",
                        url);
    }

    /** Whoever deploys as documented, and nothing more, is stopped. */
    @Test
    void refuseToDeployProdAsItIsCommitted() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> deployed("prod", Map.of()))
                .withMessageStartingWith("prod redirects to https://shop.example.com/callback");
    }

    @Test
    void deployDevAsItIsCommitted() {
        assertThat(deployed("dev", Map.of()).callbackUrl())
                .isEqualTo(StageSettings.of("dev").callbackUrl());
        assertThat(deployed("dev", Map.of()).createsLogRole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.test/callback", "https://myexample.com/callback"})
    void takeTheCallbackFromTheCommandLine(String url) {
        assertThat(deployed("prod", Map.of("callbackUrl", url)).callbackUrl()).isEqualTo(url);
    }

    @Test
    void leaveTheLogRoleToAnAccountThatHasOne() {
        assertThat(deployed("dev", Map.of("apiLogRole", "existing")).createsLogRole())
                .isFalse();
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> deployed("dev", Map.of("apiLogRole", "none")))
                .withMessage("unknown apiLogRole 'none': choose create or existing");
    }

    private static StageSettings deployed(String stage, Map<String, String> context) {
        return StageSettings.of(stage).deployedWith(context::get);
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
