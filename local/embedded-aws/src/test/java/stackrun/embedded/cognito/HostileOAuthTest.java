package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.UserPool;

/**
 * No request makes the OAuth endpoints fail, whatever a parameter, a header or a cookie holds.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, error responses</a>
 */
class HostileOAuthTest {

    private static final String POOL = "eu-west-1_abcdefghi";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final List<String> GETS =
            List.of("/oauth2/authorize", "/login", "/logout", "/error", "/.well-known/jwks.json", "/none");
    private static final List<String> POSTS = List.of("/login", "/oauth2/token", "/oauth2/authorize");
    private static final List<String> PARAMETERS = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "grant_type",
            "refresh_token",
            "client_secret",
            "logout_uri",
            "username",
            "password",
            "_csrf",
            "error");
    private static final List<String> VALUES = List.of(
            "",
            "web",
            "%zz",
            "%",
            "%00",
            "%e0%80",
            "code",
            "authorization_code",
            "client_credentials",
            "refresh_token",
            "::",
            "http://localhost/callback",
            "http://[",
            "a&client_id=b",
            "S256",
            "x".repeat(3000),
            "-1",
            "openid%20none");
    private static final List<String> HEADERS = List.of("Authorization", "Cookie", "Origin", "Content-Type", "Accept");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "Basic",
            "Basic %",
            "Basic YQ==",
            "Basic YTpi",
            "Bearer",
            "Bearer a.b.c",
            "Bearer ..",
            "a=b; a=c",
            "csrf=%zz",
            "null",
            "text/plain",
            "application/x-www-form-urlencoded; charset=none");

    @Test
    void isAnsweredWithAnError() throws IOException {
        var failures = new ArrayList<String>();
        try (var server = CognitoServer.start(0, null, InstantSource.system(), new QuickKeys())) {
            server.define(UserPool.of(POOL, "people"));
            server.define(new Domain(POOL, "people"));
            server.define(AppClient.forPeople(POOL, "web", "web", "http://localhost/callback", List.of("openid")));
            for (var parameter : PARAMETERS) {
                for (var value : VALUES) {
                    var query = "client_id=web&" + parameter + "=" + value;
                    GETS.forEach(path -> check(failures, server, "GET", path + "?" + query, "Accept: */*", ""));
                    POSTS.forEach(path -> check(failures, server, "POST", path, FORM, query));
                }
            }
            for (var header : HEADERS) {
                for (var value : HEADER_VALUES) {
                    GETS.forEach(path -> check(failures, server, "GET", path, header + ": " + value, ""));
                    POSTS.forEach(path -> check(failures, server, "POST", path, header + ": " + value, "token=a"));
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void check(
            List<String> failures, CognitoServer server, String method, String path, String header, String body) {
        var answer = send(server.endpoint(), method, "/" + POOL + path, header, body);
        if (answer.startsWith("HTTP/1.1 5")) {
            failures.add("%s %.150s %.60s %.100s: %s"
                    .formatted(method, path, header, body, answer.lines().findFirst()));
        }
    }

    /** Over a socket: HTTP clients refuse to send such requests. */
    private static String send(URI endpoint, String method, String target, String header, String body) {
        var head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nContent-Length: %s\r\n%s\r\n\r\n%s"
                .formatted(method, target, endpoint.getPort(), body.length(), header, body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
