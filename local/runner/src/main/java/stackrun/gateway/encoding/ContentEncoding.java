package stackrun.gateway.encoding;

import java.io.IOException;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;

/**
 * Decompresses the body of a request. The integration receives it without the header {@code Content-Encoding}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html">Call
 *     an API method with a compressed payload</a>
 */
public final class ContentEncoding {

    private static final String HEADER = "Content-Encoding";

    private ContentEncoding() {}

    /**
     * Returns the request with a decompressed body.
     *
     * @throws GatewayError 415 if the coding is not supported or the body does not use it
     */
    public static HttpRequest unpacked(HttpRequest request, int largest) {
        var encoding = request.headers().all(HEADER);
        if (encoding.isEmpty()) {
            return request;
        }
        var coding = Coding.named(String.join(",", encoding))
                .orElseThrow(() -> new GatewayError(GatewayErrorType.UNSUPPORTED_MEDIA_TYPE));
        return new HttpRequest(
                request.method(),
                request.path(),
                request.query(),
                request.protocol(),
                request.remoteAddress(),
                request.headers().without(HEADER),
                unpacked(coding, request.body(), largest));
    }

    private static byte[] unpacked(Coding coding, byte[] body, int largest) {
        try {
            var unpacked = coding.unpacked(body, largest + 1);
            if (unpacked.length > largest) {
                throw new GatewayError(GatewayErrorType.REQUEST_TOO_LARGE);
            }
            return unpacked;
        } catch (IOException e) {
            throw new GatewayError(GatewayErrorType.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
