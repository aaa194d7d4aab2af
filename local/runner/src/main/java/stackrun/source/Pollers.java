package stackrun.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import stackrun.lambda.FunctionArn;
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
import stackrun.source.stream.ShardCursor;
import stackrun.source.stream.ShardPoller;
import stackrun.source.stream.ShardPollers;
import stackrun.source.stream.StreamDelivery;
import stackrun.source.stream.StreamPoller;
import stackrun.source.stream.StreamSource;
import stackrun.source.stream.reader.DynamoDbSource;
import stackrun.source.stream.reader.KinesisSource;
import stackrun.template.Place;

/** Creates the pollers of event source mappings, with everything that a poller needs. */
final class Pollers {

    private final SourceClients clients;
    private final Function<String, SourceClients> clientsOf;
    private final Lambda lambda;
    private final Place place;
    private final Checkpoints checkpoints;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Stop stop;
    private final Activity activity;

    Pollers(
            SourceClients clients,
            Function<String, SourceClients> clientsOf,
            Lambda lambda,
            Place place,
            Checkpoints checkpoints,
            InstantSource clock,
            ExecutorService threads,
            Stop stop,
            Activity activity) {
        this.clients = clients;
        this.clientsOf = clientsOf;
        this.lambda = lambda;
        this.place = place;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.threads = threads;
        this.stop = stop;
        this.activity = activity;
    }

    QueuePoller of(QueueMapping mapping) {
        var url = clients.queueUrl(mapping);
        var events = new QueueEvent(mapping.sourceArn(), place.region());
        var sqs = clientsOf(mapping).sqs();
        var function = new ThrottledRetries(deliver(mapping), clients.visibilityTimeout(mapping), clock, stop);
        var delivery = new QueueDelivery(mapping, sqs, url, events, function);
        return new QueuePoller(mapping, sqs, url, delivery, threads, clock, stop);
    }

    StreamPoller of(StreamMapping mapping) {
        var own = clientsOf(mapping);
        var source = source(mapping.sourceArn(), own);
        var parking = new DestinationParking(own.s3(), own.sqs(), clients.urls(), source.batchInfoName(), clock);
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

    /** The clients that call with the key of the mapping's function, as Lambda does. */
    private SourceClients clientsOf(EventSourceMapping mapping) {
        return clientsOf.apply(FunctionArn.parse(mapping.functionArn()).name());
    }

    private StreamSource source(String arn, SourceClients own) {
        if (arn.contains(":kinesis:")) {
            return new KinesisSource(own.kinesis(), arn, place);
        }
        var table = arn.split("/", -1)[1];
        var serverArn = clients.dynamoDb()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        return new DynamoDbSource(own.streams(), serverArn, arn, place.region());
    }

    private Deliver deliver(EventSourceMapping mapping) {
        return event -> lambda.invoke(mapping.functionArn(), event, null);
    }
}
