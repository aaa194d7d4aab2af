package stackrun.embedded.cognito.api;

import java.util.LinkedHashMap;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error of the JSON API, with Cognito's type and message.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html">Common
 *     errors</a>
 */
@SuppressWarnings("serial") // caught where it is thrown, never sent
final class CognitoException extends RuntimeException {

    private final String type;

    private CognitoException(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** The error for a bug of this server. */
    static CognitoException internal(RuntimeException cause) {
        return new CognitoException("InternalErrorException", "This local server failed: " + cause);
    }

    static CognitoException invalidParameter(String message) {
        return new CognitoException("InvalidParameterException", message);
    }

    static CognitoException invalidPassword(String violation) {
        return new CognitoException("InvalidPasswordException", "Password did not conform with policy: " + violation);
    }

    static CognitoException resourceNotFound(String message) {
        return new CognitoException("ResourceNotFoundException", message);
    }

    static CognitoException userNotFound() {
        return new CognitoException("UserNotFoundException", "User does not exist.");
    }

    static CognitoException usernameExists() {
        return new CognitoException("UsernameExistsException", "User account already exists");
    }

    static CognitoException missingAuthenticationToken() {
        return new CognitoException("MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    static CognitoException serialization() {
        return new CognitoException("SerializationException", "");
    }

    static CognitoException unknownOperation() {
        return new CognitoException("UnknownOperationException", "");
    }

    HttpResponse answer() {
        var body = new LinkedHashMap<String, String>();
        body.put("__type", type);
        var message = String.valueOf(getMessage());
        if (!message.isEmpty()) {
            body.put("message", message);
        }
        int status = type.equals("InternalErrorException") ? 500 : 400;
        return HttpResponse.of(
                        status, UserPoolsApi.JSON_1_1, JsonMapper.shared().writeValueAsBytes(body))
                .with("x-amzn-ErrorType", type + ":");
    }
}
