package stackrun.embedded.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpServer.Exchange;

/** Hands requests of Jetty that the guard lets pass to an {@link Exchange}, each read to its end before. */
final class Bridge extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

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
            read = read(request);
        } catch (IOException e) {
            // A caller that is stopped leaves in the middle of its request: nobody is there to be answered.
            LOG.debug("{} was not sent to its end", name(request), e);
            return failures.answer(400, name(request), "the body cannot be read to its end");
        }
        try {
            return read.body().length > LARGEST_BODY
                    ? failures.answer(413, name(request), "a body has at most %s bytes".formatted(LARGEST_BODY))
                    : exchange.answer(read);
        } catch (Exception | StackOverflowError e) {
            LOG.error("{} failed", name(request), e);
            return failures.answer(500, name(request), "the server failed: its log says why");
        }
    }

    static String name(Request request) {
        return request.getMethod() + " " + request.getHttpURI().getPath();
    }

    private static HttpRequest read(Request request) throws IOException {
        var headers = new HttpHeaders();
        for (HttpField field : request.getHeaders()) {
            headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        byte[] body;
        try (var stream = Content.Source.asInputStream(request)) {
            body = stream.readNBytes(LARGEST_BODY + 1);
            // An answer before the end of the request would close the connection under the client's hands.
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return new HttpRequest(
                request.getMethod(),
                request.getHttpURI().getPath(),
                request.getHttpURI().getQuery(),
                request.getConnectionMetaData().getProtocol(),
                Request.getRemoteAddr(request),
                headers,
                body);
    }

    static void write(HttpResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::add);
        response.getHeaders().put("Content-Length", answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
