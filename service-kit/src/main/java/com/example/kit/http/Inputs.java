package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.Optional;
import java.util.Set;

/**
 * The headers and query parameters of a request: the only reader of an event's maps, so that nothing is interpreted of
 * which another reader, such as the authorizer at the gateway, may see another value.
 *
 * <p>Names of headers are read without regard to case, names of parameters to the letter.
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
     * Refuses every query parameter but these: one that is misspelled would be ignored, and the answer be another than was
     * asked for. A nameless one is none; {@code ?limit=2&} has it.
     */
    void allowParameters(Set<String> names) {
        var unknown = parameters.names().stream()
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .map(name -> new FieldError(
                        FieldPath.shortened(name), "must be left out: this operation has no such parameter"))
                .limit(FieldError.MAX_PER_PROBLEM)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.invalid(unknown));
        }
    }
}
