package stackrun.run;

import stackrun.embedded.http.Failures;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem documents for requests that do not reach an API.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
final class Problems implements Failures {

    @Override
    public HttpResponse answer(int status, String request, String detail) {
        var problem = JsonMapper.shared()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpResponse.title(status))
                .put("status", status)
                .put("detail", "%s is refused: %s".formatted(request, detail));
        return HttpResponse.of(
                status, "application/problem+json", JsonMapper.shared().writeValueAsBytes(problem));
    }
}
