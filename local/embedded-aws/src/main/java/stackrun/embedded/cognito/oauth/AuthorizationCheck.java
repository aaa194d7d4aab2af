package stackrun.embedded.cognito.oauth;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.CallbackUrls;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Scopes;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * The result of checking the parameters of an authorize request.
 *
 * <p>Nothing is sent to a callback unless it is one of the client's.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Authorize
 *     endpoint</a>
 */
sealed interface AuthorizationCheck {

    record Accepted(AuthorizationRequest request) implements AuthorizationCheck {}

    /** An error to report to the client at its callback. */
    record Refused(String redirectUri, @Nullable String state, String error, String description)
            implements AuthorizationCheck {

        String location() {
            var parameters = "error=" + error + "&error_description=" + FormEncoding.encode(description);
            return CallbackUrls.with(
                    redirectUri, parameters + (state == null ? "" : "&state=" + FormEncoding.encode(state)));
        }
    }

    /** An error to report on an error page, because the callback cannot be trusted. */
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
        var problem = AuthorizationRules.problem(client.get(), parameters);
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
}
