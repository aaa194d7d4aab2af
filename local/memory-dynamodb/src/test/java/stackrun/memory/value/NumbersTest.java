package stackrun.memory.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.memory.request.Refusal;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00, 0",
        "0E+125, 0",
        "007, 7",
        "-12, -12",
        "1.0, 1",
        "1.50, 1.5",
        "100, 100",
        "1e2, 100",
        "1E-3, 0.001",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "99999999999999999999999999999999999999, 99999999999999999999999999999999999999"
    })
    void areWrittenWithoutZerosAndExponents(String text, String canonical) {
        assertThat(NumberText.of(parsed(text).number())).isEqualTo(canonical);
    }

    @Test
    void areEqualWhereTheyHaveOneValue() {
        assertThat(parsed("1e1")).isEqualTo(parsed("10.0")).isEqualTo(parsed("10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9999999999999999999999999999999999999E+125",
                "-9.9999999999999999999999999999999999999E+125",
                "1E-130",
                "0.12345678901234567890123456789012345678",
                "100000000000000000000000000000000000000000000"
            })
    void reachAsFarAsDynamoDbs(String text) {
        assertThat(parsed(text).number()).isEqualByComparingTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1E+126, Number overflow",
        "-1E+126, Number overflow",
        "1E-131, Number underflow",
        "123456789012345678901234567890123456789, more than 38 significant digits",
        "x, cannot be converted to a numeric value: x",
        "'', cannot be converted to a numeric value",
        "' 1', cannot be converted to a numeric value"
    })
    void areRefusedBeyond(String text, String message) {
        assertThatThrownBy(() -> parsed(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("ValidationException"))
                .hasMessageContaining(message);
    }

    private static Value.Numeric parsed(String text) {
        return Numbers.checked(NumberText.parse(text));
    }
}
