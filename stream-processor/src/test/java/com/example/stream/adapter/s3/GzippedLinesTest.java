package com.example.stream.adapter.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzippedLinesTest {

    private static final List<String> LINES = List.of("{\"tea\":\"grün\"}", "{\"tea\":\"🍵\"}");

    @Test
    void endEachLineWithALineFeed() throws IOException {
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(GzippedLines.of(LINES)))) {
            assertThat(unzipped.readAllBytes())
                    .isEqualTo("{\"tea\":\"grün\"}\n{\"tea\":\"🍵\"}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void areTheSameBytesForTheSameLines() {
        assertThat(GzippedLines.of(LINES)).isEqualTo(GzippedLines.of(List.copyOf(LINES)));
    }

    @Test
    void holdNoTime() {
        // Bytes 4 to 7 of the header are the time of modification.
        assertThat(GzippedLines.of(LINES)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }
}
