package stackrun.embedded.kms;

import stackrun.embedded.awsjson.AwsError;

/** Refuses lengths and numbers outside the bounds of the API reference, with the message of AWS. */
final class Lengths {

    private Lengths() {}

    static byte[] between(int least, int most, byte[] value, String member) throws AwsError {
        check(least, most, value.length, member + "' length");
        return value;
    }

    static int between(int least, int most, int value, String member) throws AwsError {
        check(least, most, value, member + "'");
        return value;
    }

    private static void check(int least, int most, int value, String subject) throws AwsError {
        if (value < least || value > most) {
            throw AwsError.validation(("1 validation error detected: Value at '%s failed to satisfy constraint:"
                            + " must be between %s and %s, is %s")
                    .formatted(subject, least, most, value));
        }
    }
}
