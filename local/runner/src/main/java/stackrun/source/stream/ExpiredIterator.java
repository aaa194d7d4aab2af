package stackrun.source.stream;

/** The iterator has expired: a new one is needed. */
public final class ExpiredIterator extends Exception {

    private static final long serialVersionUID = 1L;

    public ExpiredIterator(Throwable cause) {
        super(cause);
    }
}
