package stackrun.memory.stream;

import java.math.BigInteger;

/** Numbers the changes of all tables in one sequence. All numbers have the same width, so that they also sort as text. */
public final class SequenceNumbers {

    private static final BigInteger FIRST = BigInteger.TEN.pow(20);

    /** The sequence number before every change. */
    public static final String LOWEST = FIRST.toString();

    private long used;

    public SequenceNumbers(long used) {
        this.used = used;
    }

    public String next() {
        used++;
        return FIRST.add(BigInteger.valueOf(used)).toString();
    }

    public long used() {
        return used;
    }
}
