package stackrun.embedded.cognito.oauth;

import java.util.List;
import java.util.Optional;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Scopes;

/**
 * Finds errors in authorize requests whose client and callback are valid. It is stricter than Cognito in one point: a
 * public client must use PKCE.
 */
final class AuthorizationRules {

    private AuthorizationRules() {}

    /** An error to report at the callback. */
    record Problem(String error, String description) {
        static Optional<Problem> of(String error, String description) {
            return Optional.of(new Problem(error, description));
        }
    }

    /** The first error, or empty if the request is valid. */
    static Optional<Problem> problem(Client client, Parameters parameters) {
        var responseType = parameters.get("response_type").orElse("");
        if (!responseType.equals("code") && !responseType.equals("token")) {
            return Problem.of("invalid_request", "response_type must be code");
        }
        if (responseType.equals("token") || !client.settings().allows(OAuthFlow.CODE)) {
            return Problem.of("unauthorized_client", "the client does not allow the flow " + responseType);
        }
        var scopes = Scopes.named(parameters.get("scope").orElse(null));
        if (!allows(client, scopes)) {
            return Problem.of("invalid_request", "invalid_scope");
        }
        return proofProblem(client, parameters);
    }

    private static boolean allows(Client client, List<String> scopes) {
        return client.settings().allowedOAuthScopes().containsAll(scopes) && Scopes.areComplete(scopes);
    }

    private static Optional<Problem> proofProblem(Client client, Parameters parameters) {
        var challenge = parameters.get("code_challenge");
        var method = parameters.get("code_challenge_method");
        if (challenge.isEmpty() && method.isEmpty()) {
            return client.isPublic()
                    ? Problem.of("invalid_request", "a client without a secret must send code_challenge")
                    : Optional.empty();
        }
        if (!method.orElse("").equals("S256")) {
            return Problem.of("invalid_request", "code_challenge_method must be S256");
        }
        return challenge.filter(CodeChallenge::isWellFormed).isPresent()
                ? Optional.empty()
                : Problem.of("invalid_request", "code_challenge must be 43 base64url characters");
    }
}
