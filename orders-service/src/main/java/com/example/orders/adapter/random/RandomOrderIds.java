package com.example.orders.adapter.random;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.OrderIds;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Generates ids from 128 random bits, so that copies of a function restored from one snapshot never generate the same id.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 */
@Component
final class RandomOrderIds implements OrderIds {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_LENGTH = 26;
    private static final BigInteger BASE = BigInteger.valueOf(32);

    private final RandomGenerator random;

    RandomOrderIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public OrderId next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var rest = new BigInteger(1, bytes);
        var text = new char[ID_LENGTH];
        for (int i = ID_LENGTH - 1; i >= 0; i--) {
            var digit = rest.divideAndRemainder(BASE);
            text[i] = ALPHABET.charAt(digit[1].intValue());
            rest = digit[0];
        }
        return new OrderId(new String(text));
    }
}
