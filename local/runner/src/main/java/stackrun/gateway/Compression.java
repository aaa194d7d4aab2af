package stackrun.gateway;

import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * Packs answers of an API's {@code MinimumCompressionSize} and more, for callers that unpack them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">Payload compression</a>
 */
final class Compression {

    private Compression() {}

    static HttpResponse of(HttpResponse answer, HttpRequest request, RestApi api) {
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
