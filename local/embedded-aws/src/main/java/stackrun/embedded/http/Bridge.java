package stackrun.embedded.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpServer.Exchange;

/** Passes the requests of Jetty that the guard allows to an {@link Exchange}. */
final class Bridge extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final ServerConnector connector;
    private final Guard guard;
    private final Failures failures;
    private final Exchange exchange;

    Bridge(ServerConnector connector, Guard guard, Failures failures, Exchange exchange) {
        this.connector = connector;
        this.guard = guard;
        this.failures = failures;
        this.exchange = exchange;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        write(answer(request), response, callback);
        return true;
    }

    private HttpResponse answer(Request request) {
        var refusal = guard.refusal(
                new RequestHead(request.getMethod(), request.getHeaders()::getValuesList, connector.getLocalPort()));
        if (refusal.isPresent()) {
            return failures.answer(403, name(request), refusal.get());
        }
        HttpRequest read;
        try {
            read = RequestReader.read(request);
        } catch (IOException e) {
            // The caller ended in the middle of its request, so it will not see the answer.
            LOG.debug("{} was not sent completely", name(request), e);
            return failures.answer(400, name(request), "the body cannot be read to its end");
        }
        try {
            return read.body().length > RequestReader.MAX_BODY_BYTES
                    ? failures.answer(
                            413, name(request), "a body has at most %s bytes".formatted(RequestReader.MAX_BODY_BYTES))
                    : exchange.answer(read);
        } catch (Exception | StackOverflowError e) {
            LOG.error("{} failed", name(request), e);
            return failures.answer(500, name(request), "the server failed: its log says why");
        }
    }

    static String name(Request request) {
        return request.getMethod() + " " + request.getHttpURI().getPath();
    }

    static void write(HttpResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::add);
        response.getHeaders().put("Content-Length", answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
