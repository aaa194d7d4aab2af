package stackrun.embedded.cognito;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.oauth.Cookies;
import stackrun.embedded.cognito.oauth.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OAuth endpoints of one issuer, as its OpenID configuration names them. */
record Issuer(Browser browser, JsonNode configuration) {

    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

    /** @param issuer the URL of the issuer */
    static Issuer discover(String issuer) {
        var browser = new Browser();
        var uri = URI.create(issuer + "/.well-known/openid-configuration");
        var answer = browser.get(uri);
        if (answer.status() != 200) {
            throw new SignIn.Refused("no issuer at %s: it answered %s".formatted(uri, answer.status()));
        }
        return new Issuer(browser, JsonMapper.shared().readTree(answer.body()));
    }

    /** Sends an authorize request, and returns the URL of the login page. */
    URI authorize(Parameters question) {
        var authorize = URI.create(endpoint("authorization_endpoint") + "?" + question.encoded());
        var answer = browser.get(authorize);
        var location = answer.location()
                .orElseThrow(() -> new SignIn.Refused("the authorize endpoint answered %s".formatted(answer.status())));
        Parameters.ofQuery(location).get("error").ifPresent(error -> {
            var description = Parameters.ofQuery(location).get("error_description");
            throw new SignIn.Refused("the authorize endpoint refused: " + error
                    + description.map(text -> ", " + text).orElse(""));
        });
        return location;
    }

    /** Submits the login page, and returns the parameters that the callback receives. */
    Parameters logIn(URI loginPage, String username, String password) {
        browser.get(loginPage);
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", browser.cookie(Cookies.CSRF).orElse(""));
        form.put("username", username);
        form.put("password", password);
        var answer = browser.post(loginPage, Parameters.of(form));
        return answer.location()
                .map(Parameters::ofQuery)
                .orElseThrow(() -> new SignIn.Refused("%s was not signed in: %s".formatted(username, alert(answer))));
    }

    private static String alert(Browser.Answer answer) {
        var alert = ALERT.matcher(answer.body());
        return alert.find() ? alert.group(1) : "the login page answered " + answer.status();
    }

    /** Exchanges a grant for tokens. */
    SignIn.Tokens exchange(Map<String, String> form) {
        var answer = browser.post(URI.create(endpoint("token_endpoint")), Parameters.of(form));
        if (answer.status() != 200) {
            throw new SignIn.Refused("the token endpoint answered %s: %s".formatted(answer.status(), answer.body()));
        }
        var json = JsonMapper.shared().readTree(answer.body());
        return new SignIn.Tokens(
                json.path("access_token").stringValue(), text(json, "id_token"), text(json, "refresh_token"));
    }

    private String endpoint(String name) {
        return configuration.path(name).stringValue();
    }

    private static @Nullable String text(JsonNode json, String member) {
        return json.path(member).isString() ? json.path(member).stringValue() : null;
    }
}
