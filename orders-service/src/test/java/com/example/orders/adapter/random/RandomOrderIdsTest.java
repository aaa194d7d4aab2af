package com.example.orders.adapter.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.orders.domain.OrderId;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomOrderIdsTest {

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, 00000000000000000000000000",
        "00000000000000000000000000000001, 00000000000000000000000001",
        "0000000000000000000000000000001f, 0000000000000000000000000Z",
        "80000000000000000000000000000000, 40000000000000000000000000",
        "ffffffffffffffffffffffffffffffff, 7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
    })
    void writeAllBitsInCrockfordsBase32(String bits, String id) {
        assertThat(new RandomOrderIds(giving(HexFormat.of().parseHex(bits))).next())
                .isEqualTo(new OrderId(id));
    }

    @Test
    void neverRepeat() {
        var ids = new RandomOrderIds(new SecureRandom());

        assertThat(Stream.generate(ids::next).limit(10_000).distinct()).hasSize(10_000);
    }

    private static RandomGenerator giving(byte[] bits) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("an id is made of bytes");
            }

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(bits, 0, bytes, 0, bytes.length);
            }
        };
    }
}
