package stackrun.run;

/** A failure to start that the user can fix. Only the message is shown. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }
}
