package com.example.inventory.domain;

import static com.example.inventory.domain.Fixtures.ORDER;
import static com.example.inventory.domain.Fixtures.TEA;
import static com.example.inventory.domain.Fixtures.line;
import static com.example.inventory.domain.Fixtures.reserve;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StockRequestTest {

    @Test
    void wantsEachItemInOneLineOnly() {
        assertThatThrownBy(() -> reserve(ORDER, line(TEA, 1), line(TEA, 2)))
                .hasMessage("order %s: needs at least one line and each item in one line only", ORDER);
    }

    @Test
    void wantsALine() {
        assertThatThrownBy(() -> reserve(ORDER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wantsAtLeastOneOfAnItem() {
        assertThatThrownBy(() -> line(TEA, 0)).hasMessage("quantity 0 of TEA-GREEN: must be at least 1");
    }
}
