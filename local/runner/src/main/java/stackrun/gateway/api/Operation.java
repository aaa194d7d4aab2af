package stackrun.gateway.api;

import java.util.List;
import java.util.Optional;

/**
 * One method of one path, read from the API's body.
 *
 * @param authorizer who must be signed in; empty for a public operation
 * @param needsApiKey whether {@code x-api-key} has to hold a key of a usage plan
 * @param required parameters that have to be there, where a validator says so
 * @param integration what is called
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
