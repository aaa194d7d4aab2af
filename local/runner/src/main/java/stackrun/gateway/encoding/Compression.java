package stackrun.gateway.encoding;

import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.RestApi;

/**
 * Compresses answers that are not smaller than the API's {@code MinimumCompressionSize}, if the caller accepts that.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">Payload compression</a>
 */
public final class Compression {

    private Compression() {}

    public static HttpResponse of(HttpResponse answer, HttpRequest request, RestApi api) {
        boolean large = api.minimumCompressionSize()
                .filter(least -> answer.body().length >= least)
                .isPresent();
        var coding = AcceptEncoding.best(request.headers().all("Accept-Encoding"));
        if (!large
                || coding.isEmpty()
                || answer.headers().first("Content-Encoding").isPresent()) {
            return answer;
        }
        return new HttpResponse(answer.status(), answer.headers(), coding.get().packed(answer.body()))
                .with("Content-Encoding", coding.get().header());
    }
}
