package com.example.local.gateway;

import com.example.embedded.http.HttpRequest;
import com.example.embedded.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Packs answers of an API's {@code MinimumCompressionSize} and more, for callers that unpack them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">Payload compression</a>
 */
final class Compression {

    private Compression() {}

    static HttpResponse of(HttpResponse answer, HttpRequest request, RestApi api) {
        boolean wanted = request.headers().first("Accept-Encoding").orElse("").contains("gzip")
                && answer.headers().first("Content-Encoding").isEmpty()
                && api.minimumCompressionSize()
                        .filter(least -> answer.body().length >= least)
                        .isPresent();
        return wanted
                ? new HttpResponse(answer.status(), answer.headers(), packed(answer.body()))
                        .with("Content-Encoding", "gzip")
                : answer;
    }

    private static byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
