package stackrun.embedded.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Creates the answers to requests that never reach the {@link HttpServer.Exchange}, or that fail in it. */
@FunctionalInterface
public interface Failures {

    /** Answers with a status only, like AWS's services. A refusal by the {@link Guard} has its reason as body. */
    Failures OF_A_SERVICE = (status, request, detail) -> status == 403
            ? HttpResponse.of(
                    status,
                    "application/json",
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("__type", "AccessDeniedException")
                            .put("message", detail)
                            .toString()
                            .getBytes(StandardCharsets.UTF_8))
            : HttpResponse.empty(status);

    /**
     * The answer.
     *
     * @param request the method and the path, such as {@code GET /orders}; "the request" if they cannot be read
     * @param detail the problem, as a sentence for the caller
     */
    HttpResponse answer(int status, String request, String detail);
}
