package stackrun.memory.stream;

import java.math.BigInteger;

/** Numbers the changes of all tables in one sequence; as text of one width, so that they also sort as text. */
public final class SequenceNumbers {

    private static final BigInteger FIRST = BigInteger.TEN.pow(20);

    /** Comes before every change. */
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
