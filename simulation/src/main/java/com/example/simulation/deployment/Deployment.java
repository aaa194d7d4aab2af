package com.example.simulation.deployment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.resource.Planner;
import stackrun.resource.ServerAddresses;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.Stacks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables, queues, functions and mappings of a stage, read from its templates. */
public final class Deployment {

    /** Nothing listens there; a client that leaves the simulation fails at once. */
    public static final String ENDPOINT = "http://127.0.0.1:1";

    private static final List<String> OF_A_TABLE =
            List.of("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes");

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
                .filter(function -> environment(function).containsKey("SPRING_CLOUD_FUNCTION_DEFINITION"))
                .forEach(function -> functions.put(plan.ref(function), definition(function)));
    }

    public static Deployment read(Path templates) {
        var endpoints = ServerAddresses.NOT_STARTED;
        return new Deployment(new Planner(Place.DEFAULT, endpoints, false).plan(Stacks.read(templates)));
    }

    /** The class names of all functions. */
    public List<String> functionNames() {
        return functions.values().stream().map(FunctionDefinition::name).toList();
    }

    public FunctionDefinition function(String name) {
        return functions.values().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the templates have no function " + name));
    }

    /** The physical name of a table, bucket or stream by its logical id without CDK's hash, for example {@code Orders}. */
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
        return resources("AWS::DynamoDB::Table").map(this::table).toList();
    }

    private TableDefinition table(Resource table) {
        var create = JsonMapper.shared().createObjectNode();
        create.put("TableName", plan.ref(table));
        create.put("BillingMode", "PAY_PER_REQUEST");
        for (var name : OF_A_TABLE) {
            if (table.properties().has(name)) {
                create.set(name, table.properties().get(name));
            }
        }
        if (table.properties().get("StreamSpecification") instanceof ObjectNode stream) {
            create.set("StreamSpecification", stream.deepCopy().put("StreamEnabled", true));
        }
        return new TableDefinition(
                table.logicalId(),
                plan.ref(table),
                JsonMapper.shared().writeValueAsBytes(create),
                Optional.ofNullable(table.properties()
                        .path("TimeToLiveSpecification")
                        .path("AttributeName")
                        .asString(null)));
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
     * The same, as Lambda's API tells of them.
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

    /** The names of the streams of events. */
    public Set<String> streams() {
        return resources("AWS::Kinesis::Stream").map(plan::ref).collect(Collectors.toSet());
    }

    /** Lifetimes of objects in buckets that delete them. */
    public List<Lifetime> lifetimes() {
        return resources("AWS::S3::Bucket")
                .flatMap(bucket -> bucket.properties()
                        .path("LifecycleConfiguration")
                        .path("Rules")
                        .valueStream()
                        .map(rule -> new Lifetime(
                                plan.ref(bucket),
                                rule.path("Prefix").asString(""),
                                Duration.ofDays(rule.path("ExpirationInDays").asInt()))))
                .toList();
    }

    /** The class name of the function that an ARN means, whatever its alias. */
    public String functionOf(String arn) {
        var physicalName = arn.split(":", -1)[6];
        var function = functions.get(physicalName);
        if (function == null) {
            throw new IllegalArgumentException("the templates have no function " + physicalName);
        }
        return function.name();
    }

    private FunctionDefinition definition(Resource function) {
        var environment = new LinkedHashMap<>(environment(function));
        environment.put("AWS_REGION", Place.DEFAULT.region());
        environment.put("AWS_ENDPOINT_URL", ENDPOINT);
        var name = StringUtils.capitalize(environment.getOrDefault("SPRING_CLOUD_FUNCTION_DEFINITION", ""));
        return new FunctionDefinition(name, Map.copyOf(environment));
    }

    private static Map<String, String> environment(Resource function) {
        var environment = new LinkedHashMap<String, String>();
        function.properties()
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(each -> environment.put(each.getKey(), each.getValue().asString()));
        return environment;
    }

    private Stream<Resource> resources(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }
}
