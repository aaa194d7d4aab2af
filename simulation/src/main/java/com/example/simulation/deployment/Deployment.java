package com.example.simulation.deployment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.resource.Planner;
import stackrun.resource.ServerAddresses;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.Stacks;
import tools.jackson.databind.node.ObjectNode;

/** The tables, queues, functions and mappings of a stage, read from its templates. */
public final class Deployment {

    /** An address at which nothing listens, so that a client that leaves the simulation fails immediately. */
    public static final String ENDPOINT = "http://127.0.0.1:1";

    private final Plan plan;
    private final List<Resource> resources;
    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    private final MappingReader mappings;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private Deployment(Plan plan) {
        this.plan = plan;
        this.resources =
                plan.steps().stream().map(CreationStep::resource).distinct().toList();
        this.mappings = new MappingReader(plan, this::functionOf, this::retention);
        resources("AWS::Lambda::Function")
                .forEach(function -> FunctionDefinition.of(function)
                        .ifPresent(definition -> functions.put(plan.ref(function), definition)));
    }

    public static Deployment read(Path templates) {
        var endpoints = ServerAddresses.NOT_STARTED;
        return new Deployment(new Planner(Place.DEFAULT, endpoints, false).plan(Stacks.read(templates)));
    }

    /** Returns the class names of all functions. */
    public List<String> functionNames() {
        return functions.values().stream().map(FunctionDefinition::name).toList();
    }

    public FunctionDefinition function(String name) {
        return functions.values().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the templates have no function " + name));
    }

    /** Returns the physical name of a resource by its logical id without CDK's hash, for example {@code Orders}. */
    public String nameOf(String type, String id) {
        return names.computeIfAbsent(
                type + " " + id,
                any -> resources(type)
                        .filter(resource -> resource.logicalId()
                                .replaceFirst("[0-9A-F]{8}$", "")
                                .equals(id))
                        .map(plan::ref)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("the templates have no %s %s".formatted(type, id))));
    }

    public List<TableDefinition> tables() {
        return resources("AWS::DynamoDB::Table")
                .map(table -> TableDefinition.of(table, plan.ref(table)))
                .toList();
    }

    public List<QueueDefinition> queues() {
        return resources("AWS::SQS::Queue")
                .map(queue -> QueueDefinition.of(queue, plan.ref(queue)))
                .toList();
    }

    public List<Mapping> mappings() {
        return resources("AWS::Lambda::EventSourceMapping").map(mappings::read).toList();
    }

    /**
     * Returns the mappings as Lambda's API lists them.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html">EventSourceMappingConfiguration</a>
     */
    public List<ObjectNode> eventSourceMappings() {
        return resources("AWS::Lambda::EventSourceMapping")
                .map(mappings::asListed)
                .toList();
    }

    private Duration retention(String stream) {
        return resources("AWS::Kinesis::Stream")
                .filter(each -> plan.ref(each).equals(stream))
                .map(each -> Duration.ofHours(
                        each.properties().path("RetentionPeriodHours").asInt(24)))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the names of the event streams. */
    public Set<String> streams() {
        return resources("AWS::Kinesis::Stream").map(plan::ref).collect(Collectors.toSet());
    }

    /** Returns the lifetimes of objects in buckets with lifecycle rules. */
    public List<Lifetime> lifetimes() {
        return resources("AWS::S3::Bucket")
                .flatMap(bucket -> Lifetime.of(bucket, plan.ref(bucket)))
                .toList();
    }

    /** Returns the class name of the function with this ARN, whatever its alias. */
    public String functionOf(String arn) {
        var physicalName = arn.split(":", -1)[6];
        var function = functions.get(physicalName);
        if (function == null) {
            throw new IllegalArgumentException("the templates have no function " + physicalName);
        }
        return function.name();
    }

    private Stream<Resource> resources(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }
}
