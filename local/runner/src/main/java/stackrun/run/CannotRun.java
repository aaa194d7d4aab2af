package stackrun.run;

/** A run cannot start for a reason the person at the keyboard can mend; the message is all that is shown. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }
}
