package stackrun.embedded.cognito.oauth;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.CallbackUrls;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Scopes;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * The result of checking the parameters of an authorize request.
 *
 * <p>Nothing is sent to a callback until it is known to be one of the client's. Stricter than Cognito in one point: a
 * public client must use PKCE.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Authorize
 *     endpoint</a>
 */
sealed interface AuthorizationCheck {

    record Accepted(AuthorizationRequest request) implements AuthorizationCheck {}

    /** Reported to the client at its callback. */
    record Refused(String redirectUri, @Nullable String state, String error, String description)
            implements AuthorizationCheck {

        String location() {
            var parameters = "error=" + error + "&error_description=" + Parameters.encode(description);
            return CallbackUrls.with(
                    redirectUri, parameters + (state == null ? "" : "&state=" + Parameters.encode(state)));
        }
    }

    /** Reported on an error page; nothing is sent to the callback. */
    record Untrusted(String error, String clientId) implements AuthorizationCheck {}

    static AuthorizationCheck of(Pool pool, Parameters parameters) {
        var clientId = parameters.get("client_id").orElse("");
        var client = pool.client(clientId);
        if (client.isEmpty()) {
            return new Untrusted("invalid_client", clientId);
        }
        var redirectUri = parameters.get("redirect_uri").orElse("");
        if (!client.get().settings().callbackUrls().contains(redirectUri)) {
            return new Untrusted("redirect_mismatch", clientId);
        }
        var state = parameters.get("state").orElse(null);
        var problem = problem(client.get(), parameters);
        if (problem.isPresent()) {
            return new Refused(
                    redirectUri, state, problem.get().error(), problem.get().description());
        }
        var named = Scopes.named(parameters.get("scope").orElse(null));
        return new Accepted(new AuthorizationRequest(
                client.get(),
                redirectUri,
                named.isEmpty() ? client.get().settings().allowedOAuthScopes() : named,
                state,
                parameters.get("nonce").orElse(null),
                parameters.get("code_challenge").orElse(null)));
    }

    /** Answers with {@code page} if the request is accepted, and with a redirect otherwise. */
    static HttpResponse answer(
            Pool pool, HttpRequest request, BiFunction<AuthorizationRequest, Parameters, HttpResponse> page) {
        try {
            var parameters = Parameters.ofQuery(request);
            return switch (of(pool, parameters)) {
                case Accepted(var authorization) -> page.apply(authorization, parameters);
                case Refused refused -> Redirect.to(refused.location());
                case Untrusted(var error, var clientId) -> Redirect.toErrorPage(pool, error, clientId);
            };
        } catch (OAuthError e) {
            return Redirect.toErrorPage(pool, "invalid_request", "");
        }
    }

    private static Optional<Problem> problem(Client client, Parameters parameters) {
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

    /** An error in a request whose client and callback are valid. */
    record Problem(String error, String description) {
        static Optional<Problem> of(String error, String description) {
            return Optional.of(new Problem(error, description));
        }
    }
}
