package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A reader who follows an order from function to function finds the next one in the code. */
class FlowsTest {

    private final StageTemplates stage = StageTemplates.of(StageSettings.STAGES.getFirst());

    @Test
    void beginTheJavadocOfEveryFunction() {
        var javadoc = new TreeMap<String, String>();
        stage.resources("AWS::Lambda::Function").stream()
                .map(function ->
                        function.json().path("Metadata").path("Artifact").asString())
                .distinct()
                .forEach(module -> javadoc.putAll(FunctionJavadoc.in(Synthesis.REPOSITORY.resolve(module))));

        assertThat(Flows.of(stage))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(javadoc.getOrDefault(flow.function(), ""))
                        .as("Javadoc of %s", flow.function())
                        .startsWith(flow.sentence()));
    }
}
