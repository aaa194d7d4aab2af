package stackrun.embedded.sqs;

import java.util.Map;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ActorSystemImpl;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.event.LoggingAdapter;
import org.apache.pekko.http.scaladsl.ConnectionContext;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.http.scaladsl.Http$;
import org.apache.pekko.http.scaladsl.HttpExt;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.settings.ServerSettings;
import org.apache.pekko.stream.Materializer;
import scala.concurrent.Future;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.http.Guard;

/**
 * Pekko's HTTP server with a guard and access control before its routes.
 *
 * <p>ElasticMQ binds its routes itself and does not expose them. For this it gets the HTTP extension of its actor system,
 * which this class replaces. A proxy would cost each call a second connection.
 */
final class GuardedHttp extends HttpExt {

    private final Guard guard;
    private final AccessControl access;
    private volatile int port;

    private GuardedHttp(ExtendedActorSystem system, Guard guard, AccessControl access) {
        super(system.settings().config().getConfig("pekko.http"), system);
        this.guard = guard;
        this.access = access;
    }

    /** Registers this class as the HTTP extension of a system that has none yet. */
    static GuardedHttp in(ActorSystem system, Guard guard, AccessControl access) {
        var http = new GuardedHttp((ExtendedActorSystem) system, guard, access);
        try {
            var extensions = ActorSystemImpl.class.getDeclaredField("extensions");
            extensions.setAccessible(true);
            @SuppressWarnings("unchecked") // its declared type
            var all = (Map<Object, Object>) extensions.get(system);
            all.put(Http$.MODULE$, http);
            return http;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of Pekko stores its extensions elsewhere", e);
        }
    }

    /** Sets the port of the server. No request passes the guard before. */
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
                new GuardedFlow(guard, access, () -> port, materializer)
                        .before(handler.asJava())
                        .asScala(),
                networkInterface,
                wantedPort,
                context,
                settings,
                log,
                materializer);
    }
}
