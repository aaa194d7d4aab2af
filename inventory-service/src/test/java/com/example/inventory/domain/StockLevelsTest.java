package com.example.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockLevelsTest {

    @ParameterizedTest
    @CsvSource({"10, 5, 4", "10, 11, -1", "10, -1, 11", "-1, 0, -1", "0, 0, 1"})
    void refuseToDisagree(long received, long available, long allocated) {
        assertThatThrownBy(() -> new StockLevels(received, available, allocated))
                .hasMessage(
                        "levels received %s, available %s, allocated %s: received has to be the sum of the others, and none negative",
                        received, available, allocated);
    }

    @Test
    void leaveWhatIsAllocatedWhenMoreIsReceived() {
        assertThat(new StockLevels(10, 6, 4).withReceived(12)).isEqualTo(new StockLevels(12, 8, 4));
        assertThat(new StockLevels(10, 6, 4).withReceived(4)).isEqualTo(new StockLevels(4, 0, 4));
        assertThatThrownBy(() -> new StockLevels(10, 6, 4).withReceived(3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
