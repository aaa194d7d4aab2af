package stackrun.lambda;

/** The result of an invocation. */
public sealed interface Result {

    /** The id of the invocation, as the function's log names it. */
    String requestId();

    /**
     * The function answered.
     *
     * @param payload its bytes, whatever they are
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
    record Answered(String requestId, byte[] payload) implements Result {}

    /**
     * The function failed: it threw, ran out of time or could not start.
     *
     * @param type as Lambda reports it in {@code errorType}
     */
    record Failed(String requestId, String type, String message) implements Result {}

    /** Every environment is busy and the function may have no more: 429 for callers. */
    record Throttled(String requestId) implements Result {}
}
