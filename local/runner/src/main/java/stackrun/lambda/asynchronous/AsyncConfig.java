package stackrun.lambda.asynchronous;

import java.time.Duration;
import java.util.Optional;

/**
 * The retries, maximum age and destinations of asynchronous events of one version or alias.
 *
 * @param retries the maximum number of retries of a failed event
 * @param maximumAge the age at which an event is given up
 * @param onSuccessArn a queue or function that receives a record of each success
 * @param onFailureArn a queue, function or bucket that receives a record of each event that is given up
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
public record AsyncConfig(
        int retries, Duration maximumAge, Optional<String> onSuccessArn, Optional<String> onFailureArn) {

    public static final int RETRIES = 2;
    public static final Duration MAXIMUM_AGE = Duration.ofHours(6);

    static final AsyncConfig BY_DEFAULT = new AsyncConfig(RETRIES, MAXIMUM_AGE, Optional.empty(), Optional.empty());
}
