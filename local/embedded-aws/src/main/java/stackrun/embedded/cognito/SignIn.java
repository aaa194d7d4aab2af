package stackrun.embedded.cognito;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.oauth.CodeChallenge;
import stackrun.embedded.cognito.oauth.Parameters;
import stackrun.embedded.cognito.pool.Secrets;

/**
 * Signs in over HTTP like a person with a browser: authorize, login page, code with PKCE, token.
 *
 * <p>No check is bypassed: the issuer refuses the same requests as from a browser.
 *
 * {@snippet :
 * var token = new SignIn(cognito.endpoint())
 *         .accessToken("eu-west-1_Shop00001", "web", "http://localhost/callback", "alice", password, "orders/write");
 * }
 */
public final class SignIn {

    /** The tokens of a sign-in: no ID token without the scope {@code openid}, no refresh token for a machine. */
    public record Tokens(
            String accessToken,
            @Nullable String idToken,
            @Nullable String refreshToken) {

        /** Hides the tokens. */
        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    /** The issuer refused; the message contains its reason. */
    @SuppressWarnings("serial") // never sent
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private final URI endpoint;

    /**
     * Signs in to the pools of one server.
     *
     * @param endpoint the prefix of all issuers: {@link CognitoServer#endpoint()}
     */
    public SignIn(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The access token of a person at a public client.
     *
     * @param scopes none for all scopes that the client allows
     * @throws Refused if the issuer refuses, for example a wrong password or a scope that the client does not allow
     */
    public String accessToken(
            String userPoolId, String clientId, String callback, String username, String password, String... scopes) {
        return tokens(userPoolId, clientId, callback, username, password, scopes)
                .accessToken();
    }

    /** All tokens of a person, obtained like the token of {@link #accessToken}. */
    public Tokens tokens(
            String userPoolId, String clientId, String callback, String username, String password, String... scopes) {
        var issuer = issuer(userPoolId);
        var verifier = Secrets.handle();
        var state = Secrets.handle();
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", clientId);
        question.put("redirect_uri", callback);
        question.put("scope", String.join(" ", scopes));
        question.put("state", state);
        question.put("code_challenge", CodeChallenge.of(verifier));
        question.put("code_challenge_method", "S256");

        var loginPage = issuer.authorize(Parameters.of(question));
        var back = issuer.logIn(loginPage, username, password);
        if (!back.get("state").equals(Optional.of(state))) {
            throw new Refused("the sign-in page lost the state it was given");
        }
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", clientId);
        form.put("redirect_uri", callback);
        form.put("code", back.get("code").orElseThrow(() -> new Refused("the sign-in page sent no code")));
        form.put("code_verifier", verifier);
        return issuer.exchange(form);
    }

    /** The access token of a machine, which authenticates with its client secret. */
    public String machineToken(String userPoolId, String clientId, String clientSecret, String... scopes) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        form.put("scope", String.join(" ", scopes));
        return issuer(userPoolId).exchange(form).accessToken();
    }

    private Issuer issuer(String userPoolId) {
        return Issuer.discover(endpoint + "/" + userPoolId);
    }
}
