package stackrun.embedded.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** A complete response. */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
public record HttpResponse(int status, HttpHeaders headers, byte[] body) {

    public static HttpResponse of(int status, String contentType, byte[] body) {
        return new HttpResponse(status, HttpHeaders.of("Content-Type", contentType), body);
    }

    public static HttpResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse empty(int status) {
        return new HttpResponse(status, new HttpHeaders(), new byte[0]);
    }

    /** The name of a status, such as {@code Not Found}. */
    public static String title(int status) {
        return HttpStatus.getMessage(status);
    }

    /** Adds a header line to this response. */
    public HttpResponse with(String name, String value) {
        headers.add(name, value);
        return this;
    }
}
