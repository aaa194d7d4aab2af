package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.templates.StageDifferences;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CommittedTemplatesTest {

    private static final String BEGIN = "<!-- functions:begin -->\n";
    private static final String END = "<!-- functions:end -->";
    private static final StageTemplates BASE = StageTemplates.of(StageSettings.STAGES.getFirst());

    @Test
    void areWhatTheDefinitionMakes() throws IOException {
        new Committed(Synthesis.MODULE.resolve("templates")).match(GeneratedFiles.of(StageTemplates::of));
    }

    @Test
    void areSummedUpInTheTableOfTheArchitectureDocument() throws IOException {
        var docs = Synthesis.REPOSITORY.resolve("docs");
        var document = Files.readString(docs.resolve("architecture.md"));

        new Committed(docs).match("architecture.md", withTable(document, Flows.table(BASE)));
    }

    private static String withTable(String document, String table) {
        var begin = document.indexOf(BEGIN);
        var end = document.indexOf(END);
        assertThat(begin).as("index of %s", BEGIN).isBetween(0, end);
        return document.substring(0, begin) + BEGIN + table + document.substring(end);
    }

    /** One file of permissions is committed, so that a permission is reviewed once. */
    @ParameterizedTest
    @FieldSource("com.example.infra.StageSettings#STAGES")
    void grantTheSameInEveryStage(String stage) {
        assertThat(Permissions.of(StageTemplates.of(stage)))
                .hasToString(Permissions.of(BASE).toString());
    }

    @ParameterizedTest
    @FieldSource("com.example.infra.StageSettings#STAGES")
    void loseNothingWhereTheyAreCommittedAsDifferences(String stage) {
        var differences = new StageDifferences(StageSettings.STAGES.getFirst(), stage);
        var templates = StageTemplates.of(stage).texts();

        assertThat(differences.apply(BASE.texts(), differences.write(BASE.texts(), templates)))
                .isEqualTo(templates);
    }
}
