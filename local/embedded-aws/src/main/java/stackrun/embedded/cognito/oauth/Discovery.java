package stackrun.embedded.cognito.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpResponse;

/**
 * The documents below {@code /.well-known}: the public keys, and the OpenID configuration that names all endpoints.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html">Identity provider
 *     and relying party endpoints</a>
 */
final class Discovery {

    private final Pool pool;

    Discovery(Pool pool) {
        this.pool = pool;
    }

    HttpResponse keys() {
        return JsonAnswer.of(200, pool.keys().published().toJSONObject(true));
    }

    HttpResponse configuration() {
        var issuer = pool.issuer();
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("authorization_endpoint", issuer + "/oauth2/authorize");
        configuration.put("end_session_endpoint", issuer + "/logout");
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put("issuer", issuer);
        configuration.put("jwks_uri", issuer + "/.well-known/jwks.json");
        configuration.put("response_types_supported", List.of("code"));
        configuration.put("scopes_supported", List.of("openid", "email", "phone", "profile"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put("token_endpoint", issuer + "/oauth2/token");
        configuration.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        return JsonAnswer.of(200, configuration);
    }
}
