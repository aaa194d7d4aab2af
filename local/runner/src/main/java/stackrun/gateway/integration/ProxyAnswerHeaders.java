package stackrun.gateway.integration;

import java.util.Locale;
import java.util.Set;
import stackrun.embedded.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Reads the headers in the result of a function. */
final class ProxyAnswerHeaders {

    /**
     * The headers that belong to the gateway's own answer.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important notes</a>
     */
    private static final Set<String> REMAPPED =
            Set.of("connection", "content-length", "date", "server", "transfer-encoding", "www-authenticate");

    private ProxyAnswerHeaders() {}

    /** A name in {@code multiValueHeaders} takes precedence over the same name in {@code headers}. */
    static HttpHeaders read(JsonNode answer) {
        var headers = new HttpHeaders();
        var multiple = answer.path("multiValueHeaders");
        multiple.properties()
                .forEach(header -> header.getValue().values().forEach(value -> add(headers, header.getKey(), value)));
        answer.path("headers").properties().forEach(header -> {
            if (!multiple.has(header.getKey())) {
                add(headers, header.getKey(), header.getValue());
            }
        });
        if (headers.first("Content-Type").isEmpty()) {
            headers.add("Content-Type", "application/json");
        }
        return headers;
    }

    private static void add(HttpHeaders headers, String name, JsonNode value) {
        if (value.isContainer()) {
            throw ProxyAnswer.malformed();
        }
        boolean remapped = REMAPPED.contains(name.toLowerCase(Locale.ROOT));
        headers.add(remapped ? "x-amzn-Remapped-" + name : name, value.asString());
    }
}
