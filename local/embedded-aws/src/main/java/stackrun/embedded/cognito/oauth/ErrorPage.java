package stackrun.embedded.cognito.oauth;

import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/** The page for a request whose client or callback is invalid, so that it cannot be sent back to its client. */
final class ErrorPage {

    private ErrorPage() {}

    static HttpResponse answer(HttpRequest request) {
        try {
            var parameters = Parameters.ofQuery(request);
            return of(
                    parameters.get("error").orElse(""),
                    parameters.get("client_id").orElse(""));
        } catch (OAuthError e) {
            return of("invalid_request", "");
        }
    }

    private static HttpResponse of(String error, String clientId) {
        var main = """
                <h1>This sign-in cannot continue</h1>
                <p class="problem" role="alert">%s</p>
                <dl><dt>Error</dt><dd>%s</dd><dt>Client</dt><dd>%s</dd></dl>
                """.formatted(Html.escape(sentence(error)), Html.escape(error), Html.escape(clientId));
        return Html.page(400, "This sign-in cannot continue", main, "");
    }

    private static String sentence(String error) {
        return switch (error) {
            case "redirect_mismatch" ->
                "The address to return to is not one of the client’s URLs; they must match character by character.";
            case "invalid_client" -> "No client of this user pool has this id.";
            default -> "The request is invalid.";
        };
    }
}
