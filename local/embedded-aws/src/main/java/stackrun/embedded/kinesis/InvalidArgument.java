package stackrun.embedded.kinesis;

import stackrun.embedded.awsjson.AwsError;

/** Creates Kinesis's errors for invalid arguments. */
final class InvalidArgument {

    private InvalidArgument() {}

    static AwsError of(String message) {
        return new AwsError("InvalidArgumentException", message);
    }
}
