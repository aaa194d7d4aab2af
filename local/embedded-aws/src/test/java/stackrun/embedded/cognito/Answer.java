package stackrun.embedded.cognito;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import stackrun.embedded.cognito.oauth.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP response. */
public record Answer(URI asked, HttpResponse<String> http) {

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    /** One member of a JSON body, as text; empty where it is missing. */
    public String member(String name) {
        return json().path(name).asString("");
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public List<String> cookies() {
        return http.headers().allValues("Set-Cookie");
    }

    public String location() {
        return header("Location");
    }

    /** One query parameter of the location; empty where it is missing. */
    public String locationParameter(String name) {
        return Parameters.ofQuery(asked.resolve(location())).get(name).orElse("");
    }
}
