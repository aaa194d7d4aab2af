package stackrun.embedded.cognito;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(URI asked, HttpResponse<String> http) {

    int status() {
        return http.statusCode();
    }

    String body() {
        return http.body();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    /** One member of a JSON body, as text; empty where it is missing. */
    String member(String name) {
        return json().path(name).asString("");
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    List<String> cookies() {
        return http.headers().allValues("Set-Cookie");
    }

    String location() {
        return header("Location");
    }

    /** One query parameter of the location; empty where it is missing. */
    String locationParameter(String name) {
        return Parameters.ofQuery(asked.resolve(location())).get(name).orElse("");
    }
}
