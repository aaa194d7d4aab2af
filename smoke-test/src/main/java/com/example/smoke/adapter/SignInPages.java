package com.example.smoke.adapter;

import com.example.smoke.stage.CannotTest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a user in through the hosted pages, as a browser does: authorization code with PKCE. A token of
 * {@code InitiateAuth} would have none of the API's scopes.
 *
 * @param issuer the URL below which {@code /.well-known/openid-configuration} is
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">Understanding
 *     the access token</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/using-pkce-in-authorization-code.html">PKCE in
 *     authorization code grants</a>
 */
record SignInPages(URI issuer, String client, String callback) {

    private static final String SCOPES = "orders/read orders/write stock/read stock/write sales/read";
    private static final String CSRF = "XSRF-TOKEN";

    /** Returns an access token. */
    String token(String user, String password) {
        var browser = new Browser();
        var configuration = configuration(browser);
        var verifier = random();
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", client);
        question.put("redirect_uri", callback);
        question.put("scope", SCOPES);
        question.put("state", random());
        question.put("code_challenge", challenge(verifier));
        question.put("code_challenge_method", "S256");
        var loginPage = browser.get(
                        URI.create(endpoint(configuration, "authorization_endpoint") + "?" + form(question)))
                .redirect("the authorize endpoint");
        refuse(loginPage);
        browser.get(loginPage);
        var login = Map.of("_csrf", browser.cookie(CSRF), "username", user, "password", password);
        var back = browser.post(loginPage, form(login))
                .redirect("the login page, which did not sign %s in,".formatted(user));
        if (!parameters(back).getOrDefault("state", "").equals(question.get("state"))) {
            throw new CannotTest(
                    "%s was not signed in: a new password, MFA or another page is required".formatted(user));
        }
        var grant = Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", callback,
                "code", parameters(back).getOrDefault("code", ""),
                "code_verifier", verifier);
        var tokens = browser.post(URI.create(endpoint(configuration, "token_endpoint")), form(grant));
        if (tokens.status() != 200) {
            throw new CannotTest("the token endpoint answered " + tokens.status());
        }
        return JsonMapper.shared().readTree(tokens.body()).path("access_token").asString("");
    }

    private JsonNode configuration(Browser browser) {
        var uri = URI.create(issuer + "/.well-known/openid-configuration");
        var answer = browser.get(uri);
        if (answer.status() != 200) {
            throw new CannotTest("%s answered %s".formatted(uri, answer.status()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String endpoint(JsonNode configuration, String name) {
        return configuration.path(name).asString("");
    }

    private static void refuse(URI location) {
        var error = parameters(location).get("error");
        if (error != null) {
            throw new CannotTest("the authorize endpoint refused: " + error);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> parameters(URI uri) {
        var parameters = new LinkedHashMap<String, String>();
        var query = uri.getRawQuery();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                int end = pair.indexOf('=');
                if (end > 0) {
                    parameters.put(
                            pair.substring(0, end), URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return parameters;
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
