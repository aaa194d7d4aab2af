package stackrun.lambda;

/**
 * The most a function may answer at once.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class LargestAnswer {

    /** 6 MB and room for what stands around a proxy answer, as AWS counts. */
    static final int BYTES = 6 * 1024 * 1024 + 100;

    private LargestAnswer() {}

    /** The answer, or the failure it is when it is too large. */
    static Result check(String requestId, byte[] payload) {
        return payload.length <= BYTES
                ? new Result.Answered(requestId, payload)
                : new Result.Failed(
                        requestId,
                        "Function.ResponseSizeTooLarge",
                        "Response payload size (%s bytes) exceeded maximum allowed payload size (%s bytes)."
                                .formatted(payload.length, BYTES));
    }
}
