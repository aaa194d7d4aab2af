package stackrun.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stackrun.template.Place;

/** The types that run here. A fork adds its own to the list. */
final class ResourceTypes {

    private final Place place;
    private final Map<String, ResourceType> types;

    ResourceTypes(Place place, ServerAddresses servers) {
        this.place = place;
        this.types = all(place, servers).stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
    }

    private static List<ResourceType> all(Place place, ServerAddresses servers) {
        var all = new ArrayList<>(List.<ResourceType>of(
                new ApiMethodType(),
                new BucketType(),
                new DeploymentType(),
                new EventInvokeConfigType(place),
                new EventRuleType(place),
                new EventSourceMappingType(),
                new FunctionType(place),
                new GlobalTableType(new TableType(place)),
                new IamManagedPolicyType(place),
                new IamRoleType(place),
                new KeyAliasType(place),
                new KeyType(place),
                new KinesisStreamType(place),
                new LambdaAliasType(place),
                new PermissionType(),
                new QueueType(place, servers.sqs()),
                new RestApiType(),
                new ScheduleType(place),
                new StageType(),
                new StreamConsumerType(),
                new TableType(place),
                new UserPoolType(place, servers.cognito()),
                new VersionType(place)));
        all.addAll(ApiGatewayParts.types());
        all.addAll(IamPolicyType.all(place));
        all.addAll(RestApiParts.types());
        all.addAll(UserPoolParts.types());
        return all;
    }

    /** Returns the type with this name. An unknown name has a type too, which is skipped. */
    ResourceType find(String name) {
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

    /** Returns every type that runs here, by name. */
    List<ResourceType> honoured() {
        var all = new ArrayList<>(types.values());
        all.add(new CustomResourceType(CustomResourceType.NAME));
        all.sort(Comparator.comparing(ResourceType::name));
        return all;
    }
}
