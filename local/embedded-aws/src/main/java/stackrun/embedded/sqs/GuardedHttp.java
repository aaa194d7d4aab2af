package stackrun.embedded.sqs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ActorSystemImpl;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.event.LoggingAdapter;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.scaladsl.ConnectionContext;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.http.scaladsl.Http$;
import org.apache.pekko.http.scaladsl.HttpExt;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.settings.ServerSettings;
import org.apache.pekko.stream.FlowShape;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Flow;
import org.apache.pekko.stream.javadsl.GraphDSL;
import org.apache.pekko.stream.javadsl.Merge;
import org.apache.pekko.stream.javadsl.Partition;
import scala.concurrent.Future;
import stackrun.embedded.http.Guard;
import stackrun.embedded.http.RequestHead;

/**
 * Pekko's HTTP server with a guard before what it serves.
 *
 * <p>ElasticMQ binds its routes itself and hands them to nobody. It asks its actor system for the HTTP extension to do so;
 * there it finds this one. A proxy before it would cost each call a second connection.
 */
final class GuardedHttp extends HttpExt {

    private final Guard guard;
    private volatile int port;

    private GuardedHttp(ExtendedActorSystem system, Guard guard) {
        super(system.settings().config().getConfig("pekko.http"), system);
        this.guard = guard;
    }

    /** Makes this the HTTP extension of a system that has none yet. */
    static GuardedHttp in(ActorSystem system, Guard guard) {
        var http = new GuardedHttp((ExtendedActorSystem) system, guard);
        try {
            var extensions = ActorSystemImpl.class.getDeclaredField("extensions");
            extensions.setAccessible(true);
            @SuppressWarnings("unchecked") // its declared type
            var all = (Map<Object, Object>) extensions.get(system);
            all.put(Http$.MODULE$, http);
            return http;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of Pekko keeps its extensions elsewhere", e);
        }
    }

    /** Tells the port of the server, without which no request passes. */
    void listensOn(int number) {
        this.port = number;
    }

    @Override
    public Future<Http.ServerBinding> bindAndHandleImpl(
            org.apache.pekko.stream.scaladsl.Flow<HttpRequest, HttpResponse, Object> handler,
            String networkInterface,
            int wantedPort,
            ConnectionContext context,
            ServerSettings settings,
            LoggingAdapter log,
            Materializer materializer) {
        return super.bindAndHandleImpl(
                guarded(handler.asJava(), materializer).asScala(),
                networkInterface,
                wantedPort,
                context,
                settings,
                log,
                materializer);
    }

    /** Answers keep the order of their requests: a connection has one at a time ({@code pipelining-limit}). */
    private Flow<HttpRequest, HttpResponse, Object> guarded(
            Flow<HttpRequest, HttpResponse, Object> behind, Materializer materializer) {
        return Flow.fromGraph(GraphDSL.create(builder -> {
                    var ways = builder.add(Partition.create(
                            HttpRequest.class, 2, request -> refusal(request).isPresent() ? 1 : 0));
                    var answers = builder.add(Merge.<HttpResponse>create(2));
                    builder.from(ways.out(0)).via(builder.add(behind)).toInlet(answers.in(0));
                    builder.from(ways.out(1))
                            .via(builder.add(Flow.of(HttpRequest.class).map(request -> refused(request, materializer))))
                            .toInlet(answers.in(1));
                    return FlowShape.of(ways.in(), answers.out());
                }))
                .mapMaterializedValue((NotUsed nothing) -> nothing);
    }

    private Optional<String> refusal(HttpRequest request) {
        return guard.refusal(new RequestHead(request.method().value(), name -> values(request, name), port));
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

    private HttpResponse refused(HttpRequest request, Materializer materializer) {
        request.discardEntityBytes(materializer);
        return (HttpResponse) org.apache.pekko.http.javadsl.model.HttpResponse.create()
                .withStatus(403)
                .withEntity(refusal(request).orElseThrow());
    }
}
