package stackrun.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stackrun.template.Evaluator;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;

/** Every type that runs here; a fork adds its own to the list. */
public final class ResourceTypes {

    private final Place place;
    private final Map<String, ResourceType> types;
    private final boolean allowUnsupported;

    /**
     * The types of one run.
     *
     * @param allowUnsupported skip resources of unknown types, instead of refusing the template
     */
    public ResourceTypes(Place place, ServerAddresses endpoints, boolean allowUnsupported) {
        this.place = place;
        this.allowUnsupported = allowUnsupported;
        this.types = all(place, endpoints).stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
    }

    private static List<ResourceType> all(Place place, ServerAddresses endpoints) {
        var all = new ArrayList<>(List.<ResourceType>of(
                new ApiMethodType(),
                new BucketType(),
                new DeploymentType(),
                new EventInvokeConfigType(place),
                new EventRuleType(place),
                new EventSourceMappingType(),
                new FunctionType(place),
                new GlobalTableType(new TableType(place)),
                new KeyAliasType(place),
                new KeyType(place),
                new KinesisStreamType(place),
                new LambdaAliasType(place),
                new PermissionType(),
                new QueueType(place, endpoints.sqs()),
                new RestApiType(),
                new ScheduleType(place),
                new StageType(),
                new StreamConsumerType(),
                new TableType(place),
                new UserPoolType(place, endpoints.cognito()),
                new VersionType(place)));
        all.addAll(ApiGatewayParts.types());
        all.addAll(RestApiParts.types());
        all.addAll(UserPoolParts.types());
        return all;
    }

    /**
     * Checks that a stage can run, before any server starts.
     *
     * @throws TemplateException for the first type or property that does not run here
     */
    public static void check(Stacks stacks, Place place, boolean allowUnsupported) {
        var _ = new ResourceTypes(place, ServerAddresses.NOT_STARTED, allowUnsupported).plan(stacks);
    }

    /**
     * Reads a whole stage.
     *
     * @throws TemplateException for the first type or property that does not run here
     */
    public Plan plan(Stacks stacks) {
        var plan = new Plan(stacks.assets());
        var evaluator = new Evaluator(stacks, place, this::find);
        for (var resource : evaluator.resources()) {
            read(resource, plan);
        }
        plan.outputs(evaluator.outputs());
        plan.end();
        return plan;
    }

    /** Reads one resource. Every failure names its path, whether its template or its type caused it. */
    private void read(Resource resource, Plan plan) {
        try {
            var type = type(resource);
            type.plan(resource, plan);
            plan.refer(resource, type.ref(resource));
        } catch (TemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TemplateException(
                    resource.path(), "%s cannot be read: %s".formatted(resource.type(), e.getMessage()), e);
        }
    }

    private ResourceType type(Resource resource) {
        if (!allowUnsupported && find(resource.type()) instanceof UnknownType) {
            throw new TemplateException(
                    resource.path(),
                    "%s does not run here: add a ResourceType for it, or start with --allow-unsupported to skip it"
                            .formatted(resource.type()));
        }
        return find(resource.type());
    }

    private ResourceType find(String name) {
        var known = types.get(name);
        if (known != null) {
            return known;
        }
        if (name.startsWith("Custom::") || name.equals(CustomResourceType.NAME)) {
            return new CustomResourceType(name);
        }
        return NotRunTypes.reason(name)
                .<ResourceType>map(reason -> new NotRun(name, reason, place))
                .orElseGet(
                        () -> new UnknownType(new NotRun(name, "unknown type, skipped (--allow-unsupported)", place)));
    }

    /** Every type that runs here. */
    List<ResourceType> honoured() {
        var all = new ArrayList<>(types.values());
        all.add(new CustomResourceType(CustomResourceType.NAME));
        all.sort(Comparator.comparing(ResourceType::name));
        return all;
    }
}
