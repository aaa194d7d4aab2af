package stackrun.embedded.dynamodb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import stackrun.embedded.http.Guard;
import stackrun.embedded.http.RequestHead;

/** Puts a guard before the handler of DynamoDB Local. It runs on the Jetty of that process. */
final class GuardedHandler extends Handler.Wrapper {

    private final ServerConnector connector;
    private final Guard guard;

    GuardedHandler(Handler behind, ServerConnector connector, Guard guard) {
        super(behind);
        this.connector = connector;
        this.guard = guard;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var refusal = guard.refusal(
                new RequestHead(request.getMethod(), request.getHeaders()::getValuesList, connector.getLocalPort()));
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        response.write(true, ByteBuffer.wrap(refusal.get().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
