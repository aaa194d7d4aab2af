package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkedSectionTest {

    @Test
    void replacesTheTextBetweenTheMarkers() {
        var document = "before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n";

        assertThat(MarkedSection.replace(document, "new\n"))
                .isEqualTo("before\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nafter\n");
    }

    @Test
    void refusesADocumentWithoutMarkers() {
        assertThatThrownBy(() -> MarkedSection.replace("<!-- bench:end -->\n<!-- bench:begin -->\n", "new\n"))
                .hasMessage("no lines <!-- bench:begin --> and <!-- bench:end -->");
    }
}
