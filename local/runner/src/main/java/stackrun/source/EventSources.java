package stackrun.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.lambda.Lambda;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;
import stackrun.source.queue.QueueDelivery;
import stackrun.source.queue.QueueEvent;
import stackrun.source.queue.QueuePoller;
import stackrun.source.stream.Checkpoints;
import stackrun.source.stream.DestinationParking;
import stackrun.source.stream.DynamoDbSource;
import stackrun.source.stream.KinesisSource;
import stackrun.source.stream.ShardCursor;
import stackrun.source.stream.ShardPoller;
import stackrun.source.stream.ShardPollers;
import stackrun.source.stream.StreamDelivery;
import stackrun.source.stream.StreamPoller;
import stackrun.source.stream.StreamSource;
import stackrun.template.Place;
import stackrun.template.TemplateException;

/** All event source mappings of a run, each polling on threads of its own. */
public final class EventSources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);

    private final SourceClients clients;
    private final Lambda lambda;
    private final Place place;
    private final Checkpoints checkpoints;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Stop stop = new Stop();
    private final Activity activity = new Activity();
    private final List<EventSourceMapping> mappings = new CopyOnWriteArrayList<>();

    public EventSources(
            SourceClients clients, Lambda lambda, Place place, Checkpoints checkpoints, InstantSource clock) {
        this.clients = clients;
        this.lambda = lambda;
        this.place = place;
        this.checkpoints = checkpoints;
        this.clock = clock;
        lambda.whenBusy(activity::began, activity::ended);
    }

    public List<EventSourceMapping> mappings() {
        return List.copyOf(mappings);
    }

    /**
     * Begins to poll.
     *
     * @throws TemplateException for a mapping that AWS would refuse
     */
    public void start(EventSourceMapping mapping) {
        if (mapping instanceof QueueMapping queue) {
            refuseShortVisibility(queue);
        }
        mappings.add(mapping);
        switch (mapping) {
            case QueueMapping queue ->
                run(queue, () -> {
                    poller(queue).run();
                    return true;
                });
            case StreamMapping stream ->
                run(stream, () -> {
                    poller(stream).run();
                    return true;
                });
        }
    }

    /**
     * A message would come back while the function still works on it.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring a queue to use with Lambda</a>
     */
    private void refuseShortVisibility(QueueMapping mapping) {
        var visibility = clients.sqs()
                .getQueueAttributes(
                        get -> get.queueUrl(queueUrl(mapping)).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                .attributes()
                .get(QueueAttributeName.VISIBILITY_TIMEOUT);
        var timeout = lambda.function(mapping.functionArn()).timeout().toSeconds();
        if (Long.parseLong(visibility) < timeout) {
            throw new TemplateException(
                    mapping.sourceArn(),
                    "its visibility timeout of %s s is shorter than the timeout of %s, %s s: make it at least six times as long"
                            .formatted(visibility, mapping.functionArn(), timeout));
        }
    }

    private String queueUrl(QueueMapping mapping) {
        var name = mapping.sourceArn().substring(mapping.sourceArn().lastIndexOf(':') + 1);
        return clients.sqs().getQueueUrl(get -> get.queueName(name)).queueUrl();
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

    private QueuePoller poller(QueueMapping mapping) {
        var url = queueUrl(mapping);
        var events = new QueueEvent(mapping.sourceArn(), place.region());
        var delivery = new QueueDelivery(mapping, clients.sqs(), url, events, deliver(mapping));
        return new QueuePoller(mapping, clients.sqs(), url, delivery, threads, clock, stop);
    }

    private StreamPoller poller(StreamMapping mapping) {
        var source = source(mapping.sourceArn());
        var parking = new DestinationParking(clients.s3(), clients.sqs(), source.batchInfoName(), clock);
        var delivery = new StreamDelivery(mapping, deliver(mapping), parking, clock, stop);
        var openings = new ConcurrentHashMap<String, Instant>();
        ShardPollers pollers = (shard, start) -> {
            var lastDone = checkpoints.get(mapping.id(), shard).orElse(null);
            var now = clock.instant();
            var opened = openings.putIfAbsent(shard, now);
            var cursor = opened == null
                    ? new ShardCursor(source, shard, lastDone, start, now)
                    : ShardCursor.again(source, shard, lastDone, start, opened);
            return new ShardPoller(mapping, cursor, shard, delivery, checkpoints, threads, clock, stop, activity);
        };
        return new StreamPoller(mapping, source, pollers, threads, stop);
    }

    private StreamSource source(String arn) {
        if (arn.contains(":kinesis:")) {
            return new KinesisSource(clients.kinesis(), arn, place);
        }
        var table = arn.split("/", -1)[1];
        var serverArn = clients.dynamoDb()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        return new DynamoDbSource(clients.streams(), serverArn, arn, place.region());
    }

    private Deliver deliver(EventSourceMapping mapping) {
        return event -> lambda.invoke(mapping.functionArn(), event, null);
    }

    @Override
    public void close() {
        stop.wish();
        activity.wake();
        threads.shutdownNow();
    }
}
