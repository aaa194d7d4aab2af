package stackrun.embedded.sqs;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import stackrun.embedded.http.HttpHeaders;

/** Translates between Pekko's messages and those of the other servers. */
final class PekkoMessages {

    private static final String CONTENT_TYPE = "Content-Type";

    private PekkoMessages() {}

    /** The values of a header. Pekko keeps the content type apart from the headers. */
    static List<String> values(HttpRequest request, String name) {
        if (name.equals(CONTENT_TYPE)) {
            return List.of(request.entity().getContentType().toString());
        }
        return StreamSupport.stream(request.getHeaders().spliterator(), false)
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .toList();
    }

    static stackrun.embedded.http.HttpRequest of(HttpRequest request, HttpEntity.Strict body) {
        var headers =
                HttpHeaders.of(CONTENT_TYPE, request.entity().getContentType().toString());
        request.getHeaders().forEach(header -> headers.add(header.name(), header.value()));
        return new stackrun.embedded.http.HttpRequest(
                request.method().value(),
                request.getUri().getPathString(),
                request.getUri().rawQueryString().orElse(null),
                "HTTP/1.1",
                "127.0.0.1",
                headers,
                body.getData().toArray());
    }

    static HttpResponse of(stackrun.embedded.http.HttpResponse answer) {
        var response = org.apache.pekko.http.javadsl.model.HttpResponse.create().withStatus(answer.status());
        var type = ContentTypes.parse(answer.headers().first(CONTENT_TYPE).orElse("text/plain"));
        for (var name : List.of("x-amzn-query-error", "x-amzn-RequestId")) {
            var value = answer.headers().first(name);
            if (value.isPresent()) {
                response = response.addHeader(RawHeader.create(name, value.get()));
            }
        }
        return (HttpResponse) response.withEntity(type, answer.body());
    }
}
