package stackrun.source;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.access.FunctionAccess;
import stackrun.lambda.Lambda;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;
import stackrun.source.stream.Checkpoints;
import stackrun.template.Place;

/** The event source mappings of a run, each polled on threads of its own. */
public final class EventSources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Stop stop = new Stop();
    private final Activity activity = new Activity();
    private final List<EventSourceMapping> mappings = new CopyOnWriteArrayList<>();
    private final Pollers pollers;
    private final MappingPermissions permissions;
    private final VisibilityRule visibility;

    /**
     * Creates a service without mappings.
     *
     * @param clients the run's own clients
     * @param clientsOf the clients that call with the access key of a function, by the function's name
     */
    public EventSources(
            SourceClients clients,
            Function<String, SourceClients> clientsOf,
            FunctionAccess access,
            Lambda lambda,
            Place place,
            Checkpoints checkpoints,
            InstantSource clock) {
        this.permissions = new MappingPermissions(access);
        this.pollers = new Pollers(clients, clientsOf, lambda, place, checkpoints, clock, threads, stop, activity);
        this.visibility = new VisibilityRule(clients, lambda);
        lambda.whenBusy(activity::began, activity::ended);
    }

    public List<EventSourceMapping> mappings() {
        return List.copyOf(mappings);
    }

    /**
     * Starts to poll.
     *
     * @throws stackrun.template.TemplateException for a mapping that AWS rejects
     */
    public void start(EventSourceMapping mapping) {
        permissions.check(mapping);
        if (mapping instanceof QueueMapping queue) {
            visibility.check(queue);
        }
        mappings.add(mapping);
        switch (mapping) {
            case QueueMapping queue ->
                run(queue, () -> {
                    pollers.of(queue).run();
                    return true;
                });
            case StreamMapping stream ->
                run(stream, () -> {
                    pollers.of(stream).run();
                    return true;
                });
        }
    }

    private void run(EventSourceMapping mapping, Callable<Boolean> poller) {
        var _ = threads.submit(() -> {
            try {
                var _ = poller.call();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                if (!stop.isWished()) {
                    LOG.error("polling {} ended", mapping.sourceArn(), e);
                }
            }
        });
    }

    @Override
    public void close() {
        stop.wish();
        activity.wake();
        threads.shutdownNow();
    }
}
