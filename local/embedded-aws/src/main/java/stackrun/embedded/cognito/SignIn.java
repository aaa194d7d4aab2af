package stackrun.embedded.cognito;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.oauth.CodeChallenge;
import stackrun.embedded.cognito.oauth.Cookies;
import stackrun.embedded.cognito.oauth.Parameters;
import stackrun.embedded.cognito.pool.Secrets;
import stackrun.embedded.cognito.pool.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in over HTTP as a person with a browser would: authorize, login page, code with PKCE, token.
 *
 * <p>No check is bypassed: the issuer refuses here what it refuses a browser.
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

    /** The issuer refused; the message holds its reason. */
    @SuppressWarnings("serial") // never sent
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

    private final URI endpoint;

    /**
     * Signs in to the pools of one server.
     *
     * @param endpoint what the ids of user pools are appended to: {@link CognitoServer#endpoint()}
     */
    public SignIn(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The access token of a person at a public client.
     *
     * @param scopes none for all that the client allows
     * @throws Refused if the issuer refuses, for example a wrong password or a scope that the client does not allow
     */
    public String accessToken(
            String userPoolId, String clientId, String callback, String username, String password, String... scopes) {
        return tokens(userPoolId, clientId, callback, username, password, scopes)
                .accessToken();
    }

    /** All tokens of a person, obtained as {@link #accessToken} obtains its token. */
    public Tokens tokens(
            String userPoolId, String clientId, String callback, String username, String password, String... scopes) {
        var browser = new Browser();
        var issuer = configuration(browser, userPoolId);
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

        var loginPage = loginPage(browser, issuer, Parameters.of(question));
        var back = logIn(browser, loginPage, username, password);
        if (!back.get("state").equals(Optional.of(state))) {
            throw new Refused("the sign-in page lost the state it was given");
        }
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", clientId);
        form.put("redirect_uri", callback);
        form.put("code", back.get("code").orElseThrow(() -> new Refused("the sign-in page sent no code")));
        form.put("code_verifier", verifier);
        return exchange(browser, issuer, form);
    }

    /** The access token of a machine, by its client secret. */
    public String machineToken(String userPoolId, String clientId, String clientSecret, String... scopes) {
        var browser = new Browser();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        form.put("scope", String.join(" ", scopes));
        return exchange(browser, configuration(browser, userPoolId), form).accessToken();
    }

    private JsonNode configuration(Browser browser, String userPoolId) {
        var uri = URI.create(endpoint + "/" + userPoolId + "/.well-known/openid-configuration");
        var answer = browser.get(uri);
        if (answer.status() != 200) {
            throw new Refused("no issuer at %s: it answered %s".formatted(uri, answer.status()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static URI loginPage(Browser browser, JsonNode issuer, Parameters question) {
        var authorize = URI.create(issuer.path("authorization_endpoint").stringValue() + "?" + question.encoded());
        var answer = browser.get(authorize);
        var location = answer.location()
                .orElseThrow(() -> new Refused("the authorize endpoint answered %s".formatted(answer.status())));
        Parameters.ofQuery(location).get("error").ifPresent(error -> {
            var description = Parameters.ofQuery(location).get("error_description");
            throw new Refused("the authorize endpoint refused: " + error
                    + description.map(text -> ", " + text).orElse(""));
        });
        return location;
    }

    private static Parameters logIn(Browser browser, URI loginPage, String username, String password) {
        browser.get(loginPage);
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", browser.cookie(Cookies.CSRF).orElse(""));
        form.put("username", username);
        form.put("password", password);
        var answer = browser.post(loginPage, Parameters.of(form));
        return answer.location()
                .map(Parameters::ofQuery)
                .orElseThrow(() -> new Refused("%s was not signed in: %s".formatted(username, alert(answer))));
    }

    private static String alert(Browser.Answer answer) {
        var alert = ALERT.matcher(answer.body());
        return alert.find() ? alert.group(1) : "the login page answered " + answer.status();
    }

    private static Tokens exchange(Browser browser, JsonNode issuer, Map<String, String> form) {
        var answer = browser.post(URI.create(issuer.path("token_endpoint").stringValue()), Parameters.of(form));
        if (answer.status() != 200) {
            throw new Refused("the token endpoint answered %s: %s".formatted(answer.status(), answer.body()));
        }
        var json = JsonMapper.shared().readTree(answer.body());
        return new Tokens(json.path("access_token").stringValue(), text(json, "id_token"), text(json, "refresh_token"));
    }

    private static @Nullable String text(JsonNode json, String member) {
        return json.path(member).isString() ? json.path(member).stringValue() : null;
    }
}
