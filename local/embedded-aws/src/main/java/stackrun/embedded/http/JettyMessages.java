package stackrun.embedded.http;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Requests and responses of a Jetty that another program started. */
public final class JettyMessages {

    private JettyMessages() {}

    /** Reads a request to its end. */
    public static HttpRequest read(Request request) throws IOException {
        return RequestReader.read(request);
    }

    public static void write(HttpResponse answer, Response response, Callback callback) {
        Bridge.write(answer, response, callback);
    }
}
