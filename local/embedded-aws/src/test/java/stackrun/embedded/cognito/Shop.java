package stackrun.embedded.cognito;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.embedded.cognito.oauth.Parameters;

/**
 * A user pool with a web client, a machine client, three groups and the sample user Alice.
 *
 * <p>{@link #person} adds other users.
 */
public final class Shop implements AutoCloseable {

    public static final String POOL = "eu-west-1_Shop00001";
    public static final String WEB = "web";
    public static final String OTHER_WEB = "otherweb";
    public static final String BACK_END = "backend";
    public static final String MACHINE = "machine";
    public static final String CALLBACK = "http://localhost:3000/callback";
    public static final String SECOND_CALLBACK = "http://localhost:3000/callback/second";
    public static final String SIGNED_OUT = "http://localhost:3000/bye";
    public static final String PASSWORD = "Correct-horse-7";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    public static final List<String> WEB_SCOPES =
            List.of("openid", "email", "profile", "aws.cognito.signin.user.admin", "orders/read", "orders/write");

    public final SettableClock clock;
    public final CognitoServer cognito;

    private Shop(SettableClock clock, CognitoServer cognito) {
        this.clock = clock;
        this.cognito = cognito;
    }

    public static Shop open() {
        return openAnywhere(null, anyTime());
    }

    public static Shop open(Path directory) {
        return openAnywhere(directory, anyTime());
    }

    public static Shop open(Path directory, SettableClock clock) {
        return openAnywhere(directory, clock);
    }

    private static Shop openAnywhere(@Nullable Path directory, SettableClock clock) {
        try {
            var shop = new Shop(clock, CognitoServer.start(0, directory, clock, new QuickKeys()));
            shop.define();
            return shop;
        } catch (IOException e) {
            throw new AssertionError("cannot start", e);
        }
    }

    private static SettableClock anyTime() {
        return new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    }

    private void define() {
        cognito.define(UserPool.of(POOL, "shop"));
        cognito.define(new Domain(POOL, "shop"));
        cognito.define(ResourceServer.of(POOL, "orders", "read", "write"));
        cognito.define(ResourceServer.of(POOL, "stock", "read", "write"));
        cognito.define(new Group(POOL, "analysts", 20, "Read the sales"));
        cognito.define(new Group(POOL, "stock-managers", 10, null));
        cognito.define(Group.of(POOL, "couriers"));
        cognito.define(web(WEB));
        cognito.define(web(OTHER_WEB));
        cognito.define(new AppClient(
                POOL,
                BACK_END,
                "Back end",
                true,
                Set.of(OAuthFlow.CODE),
                WEB_SCOPES,
                List.of(CALLBACK),
                List.of(),
                List.of("ALLOW_USER_PASSWORD_AUTH"),
                TokenValidity.DEFAULT,
                false));
        cognito.define(AppClient.forMachines(POOL, MACHINE, "Machine", List.of("stock/read", "stock/write")));
        cognito.define(user("alice", true));
    }

    private static AppClient web(String id) {
        return new AppClient(
                POOL,
                id,
                "Shop & friends",
                false,
                Set.of(OAuthFlow.CODE),
                WEB_SCOPES,
                List.of(CALLBACK, SECOND_CALLBACK),
                List.of(SIGNED_OUT),
                List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                TokenValidity.DEFAULT,
                true);
    }

    private static User user(String username, boolean sample, String... groups) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("email", username + "@example.com");
        attributes.put("email_verified", "true");
        attributes.put("name", username);
        return new User(POOL, username, subOf(username), PASSWORD, attributes, List.of(groups), sample);
    }

    public static UUID subOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public String person(String username, String... groups) {
        cognito.define(user(username, false, groups));
        return username;
    }

    public String issuer() {
        return cognito.issuer(POOL).toString();
    }

    public String secret(String clientId) {
        return cognito.clientSecret(POOL, clientId).orElseThrow();
    }

    public Answer api(String operation, Map<String, ?> input) {
        return Http.api(cognito.endpoint(), operation, input);
    }

    /** The parameters of a valid authorize request. */
    public static Map<String, String> question(String clientId) {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", clientId);
        question.put("redirect_uri", CALLBACK);
        question.put("state", "a state");
        question.put("scope", "openid email profile orders/write");
        question.put("code_challenge", CHALLENGE);
        question.put("code_challenge_method", "S256");
        return question;
    }

    public static Map<String, String> changed(Map<String, String> parameters, String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    public Answer authorize(Map<String, String> question, String... headers) {
        return Http.get(
                issuer() + "/oauth2/authorize?" + Parameters.of(question).encoded(), headers);
    }

    /** The login form sent off, with the page's cookie and hidden field as a browser would. */
    public Answer logIn(Map<String, String> question, Map<String, String> fields) {
        var login = issuer() + "/login?" + Parameters.of(question).encoded();
        var csrf = cookie(Http.get(login), "XSRF-TOKEN").orElseThrow();
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf);
        return Http.post(login, form, "Cookie", "XSRF-TOKEN=" + csrf);
    }

    public Answer logIn(Map<String, String> question, String username) {
        return logIn(question, Map.of("username", username, "password", PASSWORD));
    }

    public String code(Map<String, String> question, String username) {
        return logIn(question, username).locationParameter("code");
    }

    /** The parameters of a valid token request for a code. */
    public static Map<String, String> exchange(String clientId, String code) {
        var exchange = new LinkedHashMap<String, String>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("client_id", clientId);
        exchange.put("redirect_uri", CALLBACK);
        exchange.put("code", code);
        exchange.put("code_verifier", VERIFIER);
        return exchange;
    }

    public Answer token(Map<String, String> form, String... headers) {
        return Http.post(issuer() + "/oauth2/token", form, headers);
    }

    /** Returns true if the sign-in page accepts the password. */
    public boolean signsIn(String username, String password) {
        return logIn(question(WEB), Map.of("username", username, "password", password))
                .location()
                .startsWith(CALLBACK);
    }

    /** The groups that an access token of the user names. */
    public List<String> groups(String username) throws Exception {
        return verified(tokens(username, "openid").member("access_token")).getStringListClaim("cognito:groups");
    }

    /** All tokens, through the OAuth endpoints. */
    public Answer tokens(String username, String scope) {
        return token(exchange(WEB, code(changed(question(WEB), "scope", scope), username)));
    }

    public Answer refresh(String clientId, String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", refreshToken));
    }

    /** The claims of a token that verifies against the published key set, as a function would verify it. */
    public JWTClaimsSet verified(String token) throws Exception {
        return verifier().process(token, null);
    }

    /** Fetches the key set again, once, and ignores expiry. */
    public DefaultJWTProcessor<SecurityContext> verifier() throws Exception {
        URL keys = URI.create(issuer() + "/.well-known/jwks.json").toURL();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.<SecurityContext>create(keys).build()));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    public static Optional<String> cookie(Answer answer, String name) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst();
    }

    @Override
    public void close() {
        cognito.close();
    }
}
