package stackrun.embedded.cognito.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.TokenPair;

/**
 * The tokens that the token endpoint issues.
 *
 * @param refreshToken null if the grant gives none, or if the client has it already
 */
record IssuedTokens(TokenPair tokens, @Nullable String refreshToken) {

    Map<String, Object> json(Client client) {
        var json = new LinkedHashMap<String, Object>();
        if (tokens.idToken() != null) {
            json.put("id_token", tokens.idToken());
        }
        json.put("access_token", tokens.accessToken());
        if (refreshToken != null) {
            json.put("refresh_token", refreshToken);
        }
        json.put(
                "expires_in",
                client.settings().tokenValidity().accessToken().duration().toSeconds());
        json.put("token_type", "Bearer");
        return json;
    }
}
