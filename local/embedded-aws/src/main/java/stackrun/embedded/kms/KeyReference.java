package stackrun.embedded.kms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/**
 * The request of an operation on one key.
 *
 * @param keyId id or ARN of the key, or name or ARN of an alias
 * @param grantTokens ignored, because grants are not evaluated
 */
record KeyReference(@Nullable String keyId, @Nullable List<String> grantTokens) {

    String required() throws AwsError {
        return AwsError.required(keyId, "keyId");
    }
}
