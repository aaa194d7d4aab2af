package stackrun.embedded.dynamodb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import stackrun.embedded.http.Guard;
import stackrun.embedded.http.JettyMessages;
import stackrun.embedded.http.RequestHead;

/** Puts the guard and the access control before the handler of DynamoDB Local. It runs on the Jetty of that process. */
final class GuardedHandler extends Handler.Wrapper {

    private final ServerConnector connector;
    private final Guard guard;
    private final ChildAccess access;

    GuardedHandler(Handler behind, ServerConnector connector, Guard guard, ChildAccess access) {
        super(behind);
        this.connector = connector;
        this.guard = guard;
        this.access = access;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var refusal = guard.refusal(
                new RequestHead(request.getMethod(), request.getHeaders()::getValuesList, connector.getLocalPort()));
        if (refusal.isEmpty()) {
            return access.isEnforced()
                    ? checked(request, response, callback)
                    : super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        response.write(true, ByteBuffer.wrap(refusal.get().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private boolean checked(Request request, Response response, Callback callback) throws Exception {
        var read = JettyMessages.read(request);
        var refusal = access.refusal(read);
        if (refusal.isEmpty()) {
            return super.handle(new ReadRequest(request, read.body()), response, callback);
        }
        JettyMessages.write(refusal.get(), response, callback);
        return true;
    }
}
