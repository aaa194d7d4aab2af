package com.example.simulation.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;
import stackrun.template.Place;
import stackrun.template.Resource;

/**
 * A function of the shop.
 *
 * @param name its class name
 */
public record FunctionDefinition(String name, Map<String, String> environment) {

    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    /** Reads a Lambda function; empty if it does not run a Spring Cloud Function. */
    static Optional<FunctionDefinition> of(Resource function) {
        var environment = new LinkedHashMap<String, String>();
        function.properties()
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(each -> environment.put(each.getKey(), each.getValue().asString()));
        environment.put("AWS_REGION", Place.DEFAULT.region());
        environment.put("AWS_ENDPOINT_URL", Deployment.ENDPOINT);
        return Optional.ofNullable(environment.get(DEFINITION))
                .map(bean -> new FunctionDefinition(StringUtils.capitalize(bean), Map.copyOf(environment)));
    }
}
