package stackrun.embedded.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Words what a server answers to requests that never reach its {@link HttpServer.Exchange}, or that fail in it. */
@FunctionalInterface
public interface Failures {

    /** Responses with a status only, as from AWS's services; a refusal by the {@link Guard} has its reason as body. */
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
     * @param request its method and path, such as {@code GET /orders}; "the request" if they cannot be read
     * @param detail what is wrong with it, a sentence for the caller
     */
    HttpResponse answer(int status, String request, String detail);
}
