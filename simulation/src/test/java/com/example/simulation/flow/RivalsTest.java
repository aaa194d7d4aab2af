package com.example.simulation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RivalsTest {

    /** A replay line names one of them, or a flow. */
    @Test
    void haveNamesOfTheirOwn() {
        var names = Stream.concat(
                Flows.all().stream().map(Flow::name), Rivals.all().stream().map(Rivals::name));

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    /** The turns of a replay line are digits. */
    @Test
    void areFewEnoughToBeNamedByADigit() {
        assertThat(Rivals.all())
                .hasSizeGreaterThanOrEqualTo(16)
                .allSatisfy(rivals -> assertThat(rivals.actors()).hasSizeBetween(2, 10));
    }
}
