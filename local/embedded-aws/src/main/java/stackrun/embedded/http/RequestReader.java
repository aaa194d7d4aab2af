package stackrun.embedded.http;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads requests of Jetty to their end. */
final class RequestReader {

    static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

    private RequestReader() {}

    /** The request; its body has one byte more than allowed if it is too large. */
    static HttpRequest read(Request request) throws IOException {
        var headers = new HttpHeaders();
        for (HttpField field : request.getHeaders()) {
            headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        byte[] body;
        try (var stream = Content.Source.asInputStream(request)) {
            body = stream.readNBytes(MAX_BODY_BYTES + 1);
            // An answer before the end of the request would close the connection while the client still sends.
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
}
