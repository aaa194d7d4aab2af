package stackrun.resource.property;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of all resource types. {@code docs/local-resources.md} lists the properties that are ignored. */
public final class PropertyCatalog {

    private static final Map<String, PropertyRules> RULES = Stream.of(
                    ApiGatewayProperties.rules(),
                    ApiMethodProperties.rules(),
                    DynamoDbProperties.rules(),
                    EventSourceMappingProperties.rules(),
                    IamProperties.rules(),
                    KinesisProperties.rules(),
                    KmsProperties.rules(),
                    LambdaProperties.rules(),
                    S3Properties.rules(),
                    ScheduleProperties.rules(),
                    SqsProperties.rules(),
                    UserPoolClientProperties.rules(),
                    UserPoolProperties.rules())
            .flatMap(List::stream)
            .collect(Collectors.toMap(PropertyRules::type, Function.identity()));

    private PropertyCatalog() {}

    /** Returns the rules of a type. A type without rules allows any value and ignores no property. */
    public static PropertyRules of(String type) {
        return RULES.getOrDefault(type, new PropertyRules(type));
    }
}
