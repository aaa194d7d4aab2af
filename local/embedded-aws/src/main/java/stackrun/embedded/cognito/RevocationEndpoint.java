package stackrun.embedded.cognito;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code POST /oauth2/revoke}: ends a refresh token and every access token that stems from the same sign-in.
 *
 * <p>A token that is not the client's own is answered like one that does not exist: with 200.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html">Revoke endpoint</a>
 */
final class RevocationEndpoint {

    private final Pool pool;

    RevocationEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse answer(HttpRequest request) {
        try {
            var form = Parameters.ofForm(request);
            var token = form.required("token");
            var client = ClientAuthentication.of(pool, request, form);
            if (isJwt(token)) {
                throw OAuthError.unsupportedTokenType("only refresh tokens can be revoked");
            }
            pool.grants()
                    .ofRefreshToken(token)
                    .filter(grant -> grant.clientId().equals(client.settings().id()))
                    .ifPresent(pool.grants()::revoke);
            return HttpResponse.empty(200);
        } catch (OAuthError e) {
            return (e.isInvalidClient() ? e.withStatus(401) : e).answer();
        }
    }

    /** Access and ID tokens are; refresh tokens are opaque. */
    static boolean isJwt(String token) {
        try {
            SignedJWT.parse(token);
            return true;
        } catch (ParseException e) {
            return false;
        }
    }
}
