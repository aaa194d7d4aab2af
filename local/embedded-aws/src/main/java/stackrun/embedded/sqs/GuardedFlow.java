package stackrun.embedded.sqs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.FlowShape;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Flow;
import org.apache.pekko.stream.javadsl.GraphDSL;
import org.apache.pekko.stream.javadsl.Merge;
import org.apache.pekko.stream.javadsl.Partition;
import stackrun.embedded.http.Guard;
import stackrun.embedded.http.RequestHead;

/**
 * Puts a guard before a flow of HTTP requests. Refused requests are answered with 403 and never reach the flow.
 *
 * @param port the current port of the server
 */
record GuardedFlow(Guard guard, IntSupplier port, Materializer materializer) {

    /** Answers keep the order of their requests, because a connection has one at a time ({@code pipelining-limit}). */
    Flow<HttpRequest, HttpResponse, Object> before(Flow<HttpRequest, HttpResponse, Object> behind) {
        return Flow.fromGraph(GraphDSL.create(builder -> {
                    var ways = builder.add(Partition.create(
                            HttpRequest.class, 2, request -> refusal(request).isPresent() ? 1 : 0));
                    var answers = builder.add(Merge.<HttpResponse>create(2));
                    builder.from(ways.out(0)).via(builder.add(behind)).toInlet(answers.in(0));
                    builder.from(ways.out(1))
                            .via(builder.add(Flow.of(HttpRequest.class).map(this::refused)))
                            .toInlet(answers.in(1));
                    return FlowShape.of(ways.in(), answers.out());
                }))
                .mapMaterializedValue((NotUsed nothing) -> nothing);
    }

    private Optional<String> refusal(HttpRequest request) {
        return guard.refusal(new RequestHead(request.method().value(), name -> values(request, name), port.getAsInt()));
    }

    private static List<String> values(HttpRequest request, String name) {
        if (name.equals("Content-Type")) {
            return List.of(request.entity().getContentType().toString());
        }
        return StreamSupport.stream(request.getHeaders().spliterator(), false)
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .toList();
    }

    private HttpResponse refused(HttpRequest request) {
        request.discardEntityBytes(materializer);
        return (HttpResponse) org.apache.pekko.http.javadsl.model.HttpResponse.create()
                .withStatus(403)
                .withEntity(refusal(request).orElseThrow());
    }
}
