package stackrun.source.stream;

/** The records are too old. */
public final class TrimmedRecords extends Exception {

    private static final long serialVersionUID = 1L;

    TrimmedRecords(Throwable cause) {
        super(cause);
    }
}
