package com.example.stream.domain;

import static com.example.stream.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\n}", "{\r}", "{}\n"})
    void keepsNoEventThatIsMoreThanALine(String event) {
        assertThatThrownBy(() -> new Archive.Batch("shardId-0", "100", NOON, List.of("{}", event)))
                .hasMessage("batch shardId-0-100: an event must not contain a line break");
    }
}
