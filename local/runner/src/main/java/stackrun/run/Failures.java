package stackrun.run;

/** Reads failures of clients. */
final class Failures {

    private Failures() {}

    /** Returns the first cause, which names the fault without the layers around it. */
    static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Returns the first line of its message, or its name if it has none. */
    static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
