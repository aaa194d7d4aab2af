package stackrun.embedded.cognito;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import stackrun.embedded.cognito.oauth.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Requests as bare as they come: no cookies kept, no redirect followed. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Http() {}

    /** @param headers names and values by turns */
    static Answer get(String uri, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(uri)).GET(), headers);
    }

    static Answer post(String uri, Map<String, String> form, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Parameters.of(form).encoded())),
                headers);
    }

    static Answer postText(String uri, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(uri)).POST(BodyPublishers.ofString(body)), headers);
    }

    /** A signed call of the JSON API; the signature is as good as any here. */
    static Answer api(URI endpoint, String operation, Map<String, ?> input) {
        return apiUnsigned(
                endpoint,
                operation,
                input,
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/cognito-idp/aws4_request");
    }

    static Answer apiUnsigned(URI endpoint, String operation, Map<String, ?> input, String... headers) {
        return send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                        .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(input))),
                headers);
    }

    private static Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var built = request.build();
            return new Answer(built.uri(), CLIENT.send(built, BodyHandlers.ofString()));
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }
}
