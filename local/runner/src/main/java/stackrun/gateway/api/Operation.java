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

    /** A parameter the request validator asks for; only its presence is checked, as API Gateway does. */
    public record RequiredParameter(String in, String name) {}

    /**
     * A Cognito authorizer with the scopes of the operation.
     *
     * @param userPoolIds whose tokens are taken
     * @param scopes one of which is needed; with none, identity tokens are taken instead of access tokens
     */
    public record Authorizer(List<String> userPoolIds, List<String> scopes) {}
}
