package stackrun.embedded.cognito.oauth;

import java.util.Map;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** Creates JSON responses that must not be cached. */
final class JsonAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonAnswer() {}

    static HttpResponse of(int status, Map<String, ?> body) {
        return HttpResponse.of(status, "application/json;charset=UTF-8", JSON.writeValueAsBytes(body))
                .with("Cache-Control", "no-store");
    }
}
