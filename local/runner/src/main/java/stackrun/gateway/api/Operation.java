package stackrun.gateway.api;

import java.util.List;
import java.util.Optional;

/**
 * One method of one path, read from the API's body.
 *
 * @param authorizer checks the caller's token; empty for a public operation
 * @param needsApiKey true if {@code x-api-key} must contain a key of a usage plan
 * @param required the parameters that a validator requires
 * @param integration the backend
 */
public record Operation(
        String method,
        PathTemplate path,
        Optional<Authorizer> authorizer,
        boolean needsApiKey,
        List<RequiredParameter> required,
        Integration integration) {

    static final String ANY = "ANY";
}
