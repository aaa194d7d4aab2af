package com.example.simulation.deployment;

import com.example.simulation.deployment.QueueDefinition.DeadLetters;
import java.net.URI;
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
import stackrun.resource.Plan;
import stackrun.resource.ResourceTypes;
import stackrun.source.EventFilter;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.Stacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables, queues, functions and mappings of a stage, read from its templates. */
public final class Deployment {

    /** Nothing listens there; a client that leaves the simulation fails at once. */
    public static final String ENDPOINT = "http://127.0.0.1:1";

    private static final List<String> OF_A_TABLE =
            List.of("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes");

    /**
     * A queue whose mapping sets no bound scales up to this many invocations.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling of SQS event sources</a>
     */
    private static final int MOST_CONCURRENT = 1_250;

    /** Seconds: what SQS takes where a queue says nothing. */
    private static final int DEFAULT_RETENTION = 345_600;

    /**
     * How long the stream of a table keeps a change.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">DynamoDB Streams</a>
     */
    private static final Duration TABLE_STREAM = Duration.ofHours(24);

    private final Plan plan;
    private final List<Resource> resources;
    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private Deployment(Plan plan) {
        this.plan = plan;
        this.resources =
                plan.steps().stream().map(Plan.Step::resource).distinct().toList();
        resources("AWS::Lambda::Function")
                .filter(function -> environment(function).containsKey("SPRING_CLOUD_FUNCTION_DEFINITION"))
                .forEach(function -> functions.put(plan.ref(function), definition(function)));
    }

    public static Deployment read(Path templates) {
        var nowhere = URI.create(ENDPOINT);
        var endpoints = new ResourceTypes.Endpoints(nowhere, nowhere);
        return new Deployment(new ResourceTypes(Place.DEFAULT, endpoints, false).plan(Stacks.read(templates)));
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
        return resources("AWS::SQS::Queue").map(this::queue).toList();
    }

    private QueueDefinition queue(Resource queue) {
        var properties = queue.properties();
        var redrive = properties.path("RedrivePolicy");
        var deadLetters = redrive.isObject()
                ? Optional.of(new DeadLetters(
                        last(redrive.path("deadLetterTargetArn").asString(), ":"),
                        redrive.path("maxReceiveCount").asInt()))
                : Optional.<DeadLetters>empty();
        return new QueueDefinition(
                last(plan.ref(queue), "/"),
                Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(30)),
                Duration.ofSeconds(properties.path("MessageRetentionPeriod").asInt(DEFAULT_RETENTION)),
                deadLetters);
    }

    public List<Mapping> mappings() {
        return resources("AWS::Lambda::EventSourceMapping").map(this::mapping).toList();
    }

    /**
     * The same, as Lambda's API tells of them.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html">EventSourceMappingConfiguration</a>
     */
    public List<ObjectNode> eventSourceMappings() {
        return resources("AWS::Lambda::EventSourceMapping").map(this::told).toList();
    }

    private ObjectNode told(Resource mapping) {
        var properties = mapping.properties();
        var told = JsonMapper.shared().createObjectNode();
        told.put("UUID", plan.ref(mapping));
        told.put("FunctionArn", properties.path("FunctionName").asString());
        for (var name : List.of("EventSourceArn", "BatchSize", "DestinationConfig", "FunctionResponseTypes")) {
            if (properties.has(name)) {
                told.set(name, properties.get(name));
            }
        }
        return told;
    }

    private Mapping mapping(Resource mapping) {
        var properties = mapping.properties();
        var arn = properties.path("EventSourceArn").asString();
        var function = functionOf(properties.path("FunctionName").asString());
        int batchSize = properties.path("BatchSize").asInt();
        if (arn.contains(":sqs:")) {
            return new Mapping.OfQueue(
                    function,
                    last(arn, ":"),
                    batchSize,
                    properties.path("ScalingConfig").path("MaximumConcurrency").asInt(MOST_CONCURRENT));
        }
        boolean table = arn.contains(":dynamodb:");
        return new Mapping.OfStream(
                plan.ref(mapping),
                function,
                properties.path("FunctionName").asString(),
                arn,
                table,
                table ? arn.split("/", -1)[1] : last(arn, "/"),
                batchSize,
                EventFilter.of(patterns(properties), mapping.path()),
                properties.path("BisectBatchOnFunctionError").asBoolean(),
                properties.path("MaximumRetryAttempts").asInt(),
                Duration.ofSeconds(properties.path("MaximumRecordAgeInSeconds").asInt()),
                table ? TABLE_STREAM : retention(last(arn, "/")));
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

    /** How long objects stay in buckets that delete them. */
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

    private static List<String> patterns(JsonNode mapping) {
        return mapping.path("FilterCriteria")
                .path("Filters")
                .valueStream()
                .map(filter -> filter.path("Pattern").asString())
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

    private static String last(String text, String separator) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }
}
