package stackrun.embedded.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that Jetty rejects: malformed HTTP, or headers beyond the limit. */
final class UnreadableRequest implements Request.Handler {

    private final Failures failures;

    UnreadableRequest(Failures failures) {
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        var detail = message == null ? HttpResponse.title(status) : message.toString();
        Bridge.write(failures.answer(status, "the request", detail), response, callback);
        return true;
    }
}
