package stackrun.embedded.sqs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntSupplier;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.RequestEntity;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.FlowShape;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Flow;
import org.apache.pekko.stream.javadsl.GraphDSL;
import org.apache.pekko.stream.javadsl.Merge;
import org.apache.pekko.stream.javadsl.Partition;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.http.Guard;
import stackrun.embedded.http.RequestHead;

/**
 * Puts a guard and the access control before a flow of HTTP requests. Refused requests never reach the flow.
 *
 * @param port the current port of the server
 */
record GuardedFlow(Guard guard, AccessControl access, IntSupplier port, Materializer materializer) {

    private static final long BODY_TIMEOUT_MS = 10_000;

    /** A request with the answer of the guard or the access control, which is empty if the request passes. */
    private record Checked(HttpRequest request, Optional<HttpResponse> refusal) {}

    /** Answers keep the order of their requests, because a connection has one at a time ({@code pipelining-limit}). */
    Flow<HttpRequest, HttpResponse, Object> before(Flow<HttpRequest, HttpResponse, Object> behind) {
        return Flow.fromGraph(GraphDSL.create(builder -> {
                    var check = builder.add(Flow.of(HttpRequest.class).mapAsync(1, this::check));
                    var ways = builder.add(Partition.create(
                            Checked.class, 2, checked -> checked.refusal().isPresent() ? 1 : 0));
                    var answers = builder.add(Merge.<HttpResponse>create(2));
                    builder.from(check).toInlet(ways.in());
                    builder.from(ways.out(0))
                            .via(builder.add(Flow.of(Checked.class).map(Checked::request)))
                            .via(builder.add(behind))
                            .toInlet(answers.in(0));
                    builder.from(ways.out(1))
                            .via(builder.add(Flow.of(Checked.class)
                                    .map(checked -> checked.refusal().orElseThrow())))
                            .toInlet(answers.in(1));
                    return FlowShape.of(check.in(), answers.out());
                }))
                .mapMaterializedValue((NotUsed nothing) -> nothing);
    }

    private CompletionStage<Checked> check(HttpRequest request) {
        var refusal = guard.refusal(new RequestHead(
                request.method().value(), name -> PekkoMessages.values(request, name), port.getAsInt()));
        if (refusal.isPresent()) {
            request.discardEntityBytes(materializer);
            var answer = org.apache.pekko.http.javadsl.model.HttpResponse.create()
                    .withStatus(403)
                    .withEntity(refusal.get());
            return CompletableFuture.completedFuture(new Checked(request, Optional.of((HttpResponse) answer)));
        }
        if (!access.isEnforced()) {
            return CompletableFuture.completedFuture(new Checked(request, Optional.empty()));
        }
        var entity = (RequestEntity) request.entity();
        return entity.toStrict(BODY_TIMEOUT_MS, materializer).thenApply(body -> checked(request, body));
    }

    private Checked checked(HttpRequest request, HttpEntity.Strict body) {
        var read = request.withEntity((RequestEntity) body);
        return new Checked(read, access.refusal(PekkoMessages.of(request, body)).map(PekkoMessages::of));
    }
}
