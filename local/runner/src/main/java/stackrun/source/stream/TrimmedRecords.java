package stackrun.source.stream;

/** The stream no longer contains the records, because their retention has ended. */
public final class TrimmedRecords extends Exception {

    private static final long serialVersionUID = 1L;

    public TrimmedRecords(Throwable cause) {
        super(cause);
    }
}
