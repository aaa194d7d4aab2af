package stackrun.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.MappingTemplate;
import stackrun.gateway.api.StaticHeaders;
import stackrun.template.Value;

/** A response of a mock integration. */
record MockResponse(int status, Map<String, String> headers, String body) {

    static MockResponse read(Value definition) {
        return new MockResponse(
                definition.at("statusCode").findInt().orElse(200),
                StaticHeaders.read(definition.at("responseParameters"), StaticHeaders.OF_METHODS),
                MappingTemplate.plainJson(definition.at("responseTemplates")));
    }

    HttpResponse toHttp() {
        var answer = new HttpHeaders();
        headers.forEach(answer::add);
        if (answer.first("Content-Type").isEmpty()) {
            answer.add("Content-Type", "application/json");
        }
        return new HttpResponse(status, answer, body.getBytes(StandardCharsets.UTF_8));
    }
}
