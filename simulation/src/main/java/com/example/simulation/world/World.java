package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.FunctionInvoker;
import com.example.simulation.aws.QueuedMessage;
import com.example.simulation.deployment.Deployment;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Mutation;
import com.example.simulation.process.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole shop: AWS, functions, what Lambda polls for them, and customers, in one thread. The same schedule of faults
 * leads to the same world, to the last byte.
 */
public final class World {

    /** Noon of a day in the middle of a month. */
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    /** Longer than any schedule needs: a world that is busy for longer is stuck. */
    private static final int MOST_DELIVERIES = 5_000;

    private final Deployment deployment;
    private final Cloud cloud;
    private final Injector injector = new Injector();
    private final FaultyNetwork network;
    private final Environments environments;
    private final Operator operator;
    private final List<Source> sources;
    private final Parking parking;
    private Diary diary = Diary.empty();
    private int turn;
    private boolean lostMessages;
    private boolean mendedByTimers;

    /** A moment to which a world can go back. */
    public record Snapshot(Cloud.Snapshot cloud, List<Object> sources, Diary diary, int turn, boolean lostMessages) {}

    public World(Deployment deployment, Mutation mutation) {
        this.deployment = deployment;
        this.cloud = new Cloud(deployment, START);
        this.network = new FaultyNetwork(cloud, injector);
        this.environments = new Environments(deployment, cloud, network, mutation);
        this.operator = new Operator(cloud, network, mutation);
        cloud.runs(this::invoked);
        this.parking = new Parking(deployment.nameOf("AWS::S3::Bucket", "FailedEventsBucket"), cloud);
        this.sources = deployment.mappings().stream().map(this::source).toList();
    }

    private Source source(Mapping mapping) {
        return switch (mapping) {
            case Mapping.OfQueue queue -> new QueueSource(queue, cloud, environments);
            case Mapping.OfStream stream -> new StreamSource(stream, cloud, environments, parking);
        };
    }

    public Cloud cloud() {
        return cloud;
    }

    public Deployment deployment() {
        return deployment;
    }

    public Customer customer(String subject, String... groups) {
        return new Customer(this, subject, groups);
    }

    /** Every attempt at a request, answered or not. */
    public List<Request> requests() {
        return List.copyOf(diary.requests());
    }

    void asked(Request request) {
        diary.requests().add(request);
    }

    public List<Observation> observations() {
        return List.copyOf(diary.observations());
    }

    void observed(Observation observation) {
        diary.observations().add(observation);
    }

    /** Notes what a function answered to a request. */
    Observation answered(Request request, byte[] payload) {
        var answer = JsonMapper.shared().readTree(payload);
        var headers = new LinkedHashMap<String, String>();
        answer.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString("")));
        var observed = new Observation(
                request,
                moment(),
                answer.path("statusCode").asInt(),
                headers,
                answer.path("body").asString(""));
        observed(observed);
        return observed;
    }

    /** Every schedule that invoked its function. */
    public List<Firing> firings() {
        return List.copyOf(diary.firings());
    }

    /** How far the world is. */
    Moment moment() {
        var shelves = new Shelves(this);
        return new Moment(
                cloud.clock().instant(),
                cloud.dynamoDb().changes(shelves.orders()).size(),
                cloud.dynamoDb().changes(shelves.inventory()).size());
    }

    Map<String, String> tokenSettings() {
        return deployment.function("PlaceOrderFunction").environment();
    }

    /** Whoever redrives what was parked; there may be several at once. */
    public Operator operator() {
        return operator;
    }

    private FunctionInvoker.Answer invoked(String function, byte[] event) {
        return switch (invoke(function, event)) {
            case Outcome.Answered(var payload) -> new FunctionInvoker.Answer(false, payload);
            case Outcome.Failed(var why) ->
                new FunctionInvoker.Answer(
                        true,
                        JsonMapper.shared()
                                .writeValueAsBytes(Map.of("errorMessage", String.valueOf(why.getMessage()))));
        };
    }

    public Outcome invoke(String function, byte[] event) {
        return environments.invoke(function, event);
    }

    /** Lets the schedule of a function fire. */
    public Outcome fire(String function) {
        diary.firings().add(new Firing(function, cloud.clock().instant()));
        return invoke(function, Events.ofTimer());
    }

    public List<Source> sources() {
        return sources;
    }

    public List<Source> ready() {
        return sources.stream().filter(Source::isReady).toList();
    }

    /** Delivers to one function until there is nothing more for it, waiting where it has to. */
    public void drain(String function) {
        drain(source -> source.function().equals(function));
    }

    /** Delivers one batch of so many at the most to a function, where there is something for it. */
    public void deliver(String function, int most) {
        ready().stream()
                .filter(source -> source.function().equals(function))
                .findFirst()
                .ifPresent(source -> source.deliver(most));
    }

    /** Sends every message of a queue a second time. */
    public void repeat(String name) {
        cloud.queues().names().stream().filter(queue -> queue.endsWith(name)).forEach(cloud.queues()::repeatAll);
    }

    /** Delivers until nobody has anything more. */
    public void drainAll() {
        drain(source -> true);
    }

    private void drain(Predicate<Source> which) {
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            var ready = ready().stream().filter(which).toList();
            if (!ready.isEmpty()) {
                ready.get(turn++ % ready.size()).deliver();
                continue;
            }
            var next = next(which);
            if (next.isEmpty()) {
                return;
            }
            cloud.clock().advanceTo(next.get());
        }
        throw new Stuck("deliveries go on for ever");
    }

    private Optional<Instant> next(Predicate<Source> which) {
        return sources.stream()
                .filter(which)
                .flatMap(source -> source.readyAt().stream())
                .min(Instant::compareTo);
    }

    /** Without faults from now on: delivers and lets timers fire until every order has come to its end. */
    public void settle() {
        arm(false);
        drainAll();
        mendedByTimers = !lostMessages && !isSettled();
        for (int minute = 1; minute <= 30 && !isSettled(); minute++) {
            cloud.clock().advance(Duration.ofMinutes(1));
            fire("ExpireOrdersFunction");
            if (minute % 5 == 0) {
                fire("RemindHeldFunction");
            }
            drainAll();
        }
    }

    /** Loses all messages of a queue, as no queue does: what timers are there for. */
    public void lose(String name) {
        lostMessages = true;
        var queues = cloud.queues().names().stream()
                .filter(queue -> queue.endsWith(name))
                .toList();
        if (queues.stream().allMatch(queue -> cloud.queues().in(queue).isEmpty())) {
            throw new IllegalStateException("there is nothing to lose in " + name);
        }
        queues.forEach(queue ->
                cloud.queues().in(queue).forEach(message -> cloud.queues().delete(queue, message.id())));
    }

    /** Loses what a stream holds for a function and was not delivered yet. */
    public void loseRecords(String function) {
        lostMessages = true;
        if (sources.stream()
                .filter(source -> source.function().equals(function))
                .noneMatch(source -> ((StreamSource) source).skipAll())) {
            throw new IllegalStateException("there is nothing to lose of " + function);
        }
    }

    /** Loses everything that is parked, as if nobody had redriven it in time. */
    public void loseParked() {
        lostMessages = true;
        if (parkedBodies().findAny().isEmpty()) {
            throw new IllegalStateException("there is nothing to lose that was parked");
        }
        parking.forget();
        deadLetterQueues()
                .forEach(queue -> cloud.queues()
                        .in(queue)
                        .forEach(message -> cloud.queues().delete(queue, message.id())));
    }

    /** Whether anything was lost that nobody sends again. */
    public boolean hasLostMessages() {
        return lostMessages;
    }

    /**
     * Lets the audit go on, and those who answer it, as often as their schedules would in so many runs.
     *
     * @param runs five minutes each
     */
    public void audit(int runs) {
        for (int run = 0; run < runs; run++) {
            fire("AuditOrdersFunction");
            fire("DigestReservationsFunction");
            fire("DigestSalesFunction");
            drainAll();
            cloud.clock().advance(Duration.ofMinutes(5));
        }
    }

    /** True where messages alone did not bring every order to its end, though none was to be lost. */
    public boolean mendedByTimers() {
        return mendedByTimers;
    }

    /** True where no order waits for a decision and no stock is held without one. */
    private boolean isSettled() {
        return new Shelves(this)
                .all()
                .noneMatch(item -> List.of("PENDING", "HELD")
                        .contains(item.path("status").path("S").asString("")));
    }

    /** Parks what a stream holds for a function, so many records in each batch. */
    public void park(String function, int most) {
        sources.stream()
                .filter(source -> source.function().equals(function))
                .forEach(source -> ((StreamSource) source).parkAll(most));
    }

    /** The ids of the messages in dead-letter queues. */
    public List<String> deadLetters() {
        return deadLetterQueues()
                .flatMap(queue -> cloud.queues().in(queue).stream())
                .map(QueuedMessage::id)
                .toList();
    }

    private Stream<String> deadLetterQueues() {
        return cloud.queues().names().stream()
                .filter(queue -> cloud.queues().definition(queue).deadLetters().isEmpty());
    }

    /** The bodies of everything that is parked. */
    public Stream<String> parkedBodies() {
        var messages = deadLetterQueues()
                .flatMap(queue -> cloud.queues().in(queue).stream())
                .map(QueuedMessage::body);
        return Stream.concat(parking.events().stream(), messages);
    }

    /** Begins anew from a moment, with the faults that are planned from there on. */
    public void begin(Snapshot from, long seed, List<Injection> faults) {
        restore(from);
        cloud.chance().restore(cloud.chance().state() + seed);
        environments.restart();
        network.begin();
        injector.plan(faults);
        cloud.keepPast(faults.stream().anyMatch(injection -> injection.fault() == Fault.STALE_READ));
    }

    /** Lets planned faults happen, or no more. */
    public void arm(boolean on) {
        injector.arm(on);
    }

    public Injector injector() {
        return injector;
    }

    public void rival(Runnable work) {
        network.rival(work);
    }

    public void afterEachWrite(Runnable check) {
        network.afterEachWrite(check);
    }

    public void turns(Turns turns) {
        network.turns(turns);
    }

    /** Lets the calls of a function take other than a millisecond. */
    public void callTimes(Function<String, Duration> taken) {
        network.callTimes(taken);
    }

    public Trace trace() {
        return network.trace();
    }

    public Snapshot snapshot() {
        return new Snapshot(
                cloud.snapshot(), sources.stream().map(Source::snapshot).toList(), diary.copy(), turn, lostMessages);
    }

    private void restore(Snapshot snapshot) {
        cloud.restore(snapshot.cloud);
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).restore(snapshot.sources.get(i));
        }
        diary = snapshot.diary.copy();
        turn = snapshot.turn;
        lostMessages = snapshot.lostMessages;
    }
}
