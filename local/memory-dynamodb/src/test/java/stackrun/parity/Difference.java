package stackrun.parity;

import java.util.concurrent.Callable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A backend behaves otherwise than AWS documents. The message is the same in each run. */
final class Difference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message);
    }

    static void unless(boolean asDocumented, String otherwise) {
        if (!asDocumented) {
            throw new Difference(otherwise);
        }
    }

    /** Returns the error that the call has to end with. */
    static <E extends AwsServiceException> E refused(Class<E> error, Callable<?> call) throws Exception {
        try {
            var _ = call.call();
        } catch (AwsServiceException e) {
            if (error.isInstance(e)) {
                return error.cast(e);
            }
            throw new Difference("%s instead of %s".formatted(code(e), error.getSimpleName()));
        }
        throw new Difference("accepted instead of " + error.getSimpleName());
    }

    /** Expects an error that the SDK has no class for. */
    static void refused(String code, Callable<?> call) throws Exception {
        var actual = code(refused(AwsServiceException.class, call));
        unless(actual.equals(code), "%s instead of %s".formatted(actual, code));
    }

    static String code(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        return details == null || details.errorCode() == null ? "status " + failure.statusCode() : details.errorCode();
    }
}
