package stackrun.source.stream;

/** The iterator is too old. */
public final class ExpiredIterator extends Exception {

    private static final long serialVersionUID = 1L;

    ExpiredIterator(Throwable cause) {
        super(cause);
    }
}
