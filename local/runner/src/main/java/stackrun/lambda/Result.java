package stackrun.lambda;

/** The result of an invocation. */
public sealed interface Result {

    /** The id of the invocation, which the function's log contains. */
    String requestId();

    /**
     * The function answered.
     *
     * @param payload the bytes of the answer, in any format
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
    record Answered(String requestId, byte[] payload) implements Result {}

    /**
     * The function failed: it threw, ran out of time or could not start.
     *
     * @param type the {@code errorType} that Lambda reports
     */
    record Failed(String requestId, String type, String message) implements Result {}

    /** Every environment is busy and the function must not have more: callers receive 429. */
    record Throttled(String requestId) implements Result {}
}
