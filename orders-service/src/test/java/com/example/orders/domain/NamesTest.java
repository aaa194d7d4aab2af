package com.example.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid and invalid order ids, SKUs and quantities. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"A1", "TEA-GREEN-100", "0123456789012345678901234567890123456789"})
    void takesASku(String value) {
        assertThat(new Sku(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-A", "tea", "TEA 1", "A1\n", "01234567890123456789012345678901234567890"})
    void refusesWhatIsNoSku(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"})
    void takesAnOrderId(String value) {
        assertThat(OrderId.isValid(value)).isTrue();
        assertThat(new OrderId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "0000000000000000000000000I",
                "0000000000000000000000000a"
            })
    void refusesWhatIsNoOrderId(String value) {
        assertThat(OrderId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesALineOfNothing(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderLine.of(new Sku("A1"), quantity));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE})
    void takesALineOfSomething(int quantity) {
        assertThat(OrderLine.of(new Sku("A1"), quantity).quantity()).isEqualTo(quantity);
    }
}
