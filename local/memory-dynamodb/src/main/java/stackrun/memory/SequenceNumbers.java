package stackrun.memory;

import java.math.BigInteger;

/** Numbers the changes of all tables in one sequence; as text of one width, so that they also sort as text. */
final class SequenceNumbers {

    private static final BigInteger FIRST = BigInteger.TEN.pow(20);

    /** Comes before every change. */
    static final String LOWEST = FIRST.toString();

    private long used;

    SequenceNumbers(long used) {
        this.used = used;
    }

    String next() {
        used++;
        return FIRST.add(BigInteger.valueOf(used)).toString();
    }

    long used() {
        return used;
    }
}
