package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.process.DirectInvocations;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Mutation;
import com.example.simulation.process.Operator;
import com.example.simulation.world.delivery.Deliveries;
import com.example.simulation.world.delivery.Events;
import com.example.simulation.world.delivery.LostWork;
import com.example.simulation.world.delivery.ParkedWork;
import com.example.simulation.world.delivery.Parking;
import com.example.simulation.world.delivery.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole shop: AWS, functions, what Lambda polls for them, and customers, in one thread. The same schedule of faults
 * leads to the same world, to the last byte.
 */
public final class World {

    /** Noon of a day in the middle of a month. */
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    private final Deployment deployment;
    private final Cloud cloud;
    private final Injector injector = new Injector();
    private final FaultyNetwork network;
    private final Environments environments;
    private final Operator operator;
    private final Deliveries deliveries;
    private final ParkedWork parked;
    private final LostWork lost;
    private final Timers timers;
    private Diary diary = Diary.empty();

    public World(Deployment deployment, Mutation mutation) {
        this.deployment = deployment;
        this.cloud = new Cloud(deployment, START);
        this.network = new FaultyNetwork(cloud, injector);
        this.environments = new Environments(deployment, cloud, network, mutation);
        this.operator = new Operator(cloud, network, mutation);
        cloud.runs(new DirectInvocations(environments));
        var parking = new Parking(deployment.nameOf("AWS::S3::Bucket", "FailedEventsBucket"), cloud);
        this.deliveries = new Deliveries(
                deployment.mappings().stream()
                        .map(mapping -> Source.of(mapping, cloud, environments, parking))
                        .toList(),
                cloud.clock());
        this.parked = new ParkedWork(cloud, parking);
        this.lost = new LostWork(cloud, deliveries, parked);
        this.timers = new Timers(this, cloud.clock());
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

    Observation observed(Observation observation) {
        diary.observations().add(observation);
        return observation;
    }

    /** Every schedule that invoked its function. */
    public List<Firing> firings() {
        return List.copyOf(diary.firings());
    }

    /** The present moment. */
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

    /** The person who redrives parked work; several may do so at once. */
    public Operator operator() {
        return operator;
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
        return deliveries.sources();
    }

    public List<Source> ready() {
        return deliveries.ready();
    }

    /** Delivers to one function until there is nothing more for it, waiting where it has to. */
    public void drain(String function) {
        deliveries.drain(source -> source.function().equals(function));
    }

    /** Delivers one batch to a function, if there is anything for it. */
    public void deliver(String function, int maxRecords) {
        deliveries.deliver(function, maxRecords);
    }

    /** Sends every message of a queue a second time. */
    public void repeat(String name) {
        cloud.queues().names().stream().filter(queue -> queue.endsWith(name)).forEach(cloud.queues()::repeatAll);
    }

    /** Delivers until every queue and stream is empty. */
    public void drainAll() {
        deliveries.drain(source -> true);
    }

    /** Without faults from now on: delivers and lets timers fire until every order has come to its end. */
    public void settle() {
        arm(false);
        timers.settle();
    }

    /** True if messages alone did not settle every order although none was lost. */
    public boolean neededTimers() {
        return timers.wereNeeded() && !lost.isAny();
    }

    /** Runs the audit and the functions that answer it as often as their schedules would, five minutes apart. */
    public void audit(int runs) {
        new AuditSchedule(this).run(runs);
    }

    /** Parks the records that were not yet delivered to a function. */
    public void park(String function, int batchSize) {
        deliveries.park(function, batchSize);
    }

    public ParkedWork parked() {
        return parked;
    }

    /** Deletes messages, records and parked work, and knows whether any was deleted. */
    public LostWork lost() {
        return lost;
    }

    /** Starts again from a moment, with the faults that are planned from there on. */
    public void begin(WorldSnapshot from, long seed, List<Injection> faults) {
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

    /** The network between functions and AWS: rivals, checks and turns come in here. */
    public FaultyNetwork network() {
        return network;
    }

    public Trace trace() {
        return network.trace();
    }

    public WorldSnapshot snapshot() {
        return new WorldSnapshot(cloud.snapshot(), deliveries.snapshot(), diary.copy(), lost.isAny());
    }

    private void restore(WorldSnapshot snapshot) {
        cloud.restore(snapshot.cloud());
        deliveries.restore(snapshot.deliveries());
        diary = snapshot.diary().copy();
        lost.restore(snapshot.lost());
    }
}
