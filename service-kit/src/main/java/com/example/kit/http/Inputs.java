package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.Optional;
import java.util.Set;

/**
 * The headers and query parameters of a request. Only this class reads the event's maps. It rejects ambiguous values,
 * of which another reader, such as the gateway's authorizer, might see a different one.
 *
 * <p>Header names are case-insensitive, parameter names are case-sensitive.
 */
final class Inputs {

    private final NamedValues headers;
    private final NamedValues parameters;

    private Inputs(NamedValues headers, NamedValues parameters) {
        this.headers = headers;
        this.parameters = parameters;
    }

    static Inputs of(APIGatewayProxyRequestEvent event) {
        return new Inputs(
                new NamedValues(event.getHeaders(), event.getMultiValueHeaders()),
                new NamedValues(event.getQueryStringParameters(), event.getMultiValueQueryStringParameters()));
    }

    Optional<String> header(String name) {
        return headers.onlyValue(name, name::equalsIgnoreCase);
    }

    Optional<String> parameter(String name) {
        return parameters.onlyValue(name, name::equals);
    }

    /**
     * Rejects unknown query parameters, because a misspelled one would silently be ignored. A parameter with an empty
     * name, as in {@code ?limit=2&}, is ignored.
     */
    void allowParameters(Set<String> names) {
        var unknown = parameters.names().stream()
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .map(name -> new FieldError(FieldPath.shortened(name), "is not a parameter of this operation"))
                .limit(FieldError.MAX_PER_PROBLEM)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.invalid(unknown));
        }
    }
}
