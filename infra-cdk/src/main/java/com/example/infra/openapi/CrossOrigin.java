package com.example.infra.openapi;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Allows the web pages of one origin to call the API from a browser. The gateway answers the browser's question, the
 * {@code OPTIONS} request, by itself; a function must add the header to its own answers.
 *
 * <p>There is one origin, so the header is fixed, and no cache can mix up two. Tokens travel in a header and not in a cookie,
 * so credentials are never allowed.
 *
 * @param origin the origin, such as {@code https://shop.example.com}
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS for REST APIs</a>
 */
record CrossOrigin(String origin) {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    /** The seconds for which a browser may remember the answer. */
    private static final int MAX_AGE = 600;

    /** The headers of answers that a page may read, besides those that every page may. */
    private static final String READABLE = "ETag,Location,Retry-After";

    /** Adds the headers to a response of the gateway itself. */
    void addTo(ObjectNode responseParameters) {
        responseParameters.put("gatewayresponse.header." + ALLOW_ORIGIN, quoted(origin));
        responseParameters.put("gatewayresponse.header.Access-Control-Expose-Headers", quoted(READABLE));
    }

    /** The {@code OPTIONS} method of a path with these operations. It needs no token, since browsers send none. */
    ObjectNode preflight(Collection<Operation> operations) {
        var headers = JsonNodeFactory.instance.objectNode();
        headers.put(ALLOW_ORIGIN, quoted(origin));
        headers.put("Access-Control-Allow-Methods", quoted(String.join(",", methods(operations))));
        headers.put("Access-Control-Allow-Headers", quoted(String.join(",", requestHeaders(operations))));
        headers.put("Access-Control-Max-Age", quoted(String.valueOf(MAX_AGE)));
        var method = JsonNodeFactory.instance.objectNode();
        var response = method.putObject("responses")
                .putObject("204")
                .put("description", "The methods and headers that a page may use.");
        var declared = response.putObject("headers");
        var integration = method.putObject("x-amazon-apigateway-integration");
        integration.put("type", "mock").put("passthroughBehavior", "never");
        integration.putObject("requestTemplates").put("application/json", "{\"statusCode\":204}");
        var parameters = integration
                .putObject("responses")
                .putObject("default")
                .put("statusCode", "204")
                .putObject("responseParameters");
        headers.properties().forEach(header -> {
            declared.putObject(header.getKey()).putObject("schema").put("type", "string");
            parameters.set("method.response.header." + header.getKey(), header.getValue());
        });
        return method;
    }

    private static List<String> methods(Collection<Operation> operations) {
        return operations.stream().map(Operation::method).sorted().toList();
    }

    /** The headers of the contract, and those of every request with a token and a body. */
    private static TreeSet<String> requestHeaders(Collection<Operation> operations) {
        var names = new TreeSet<>(List.of("Authorization", "Content-Type"));
        for (var operation : operations) {
            for (var parameter : operation.definition().path("parameters")) {
                if (parameter.path("in").asString().equals("header")) {
                    names.add(parameter.path("name").asString());
                }
            }
        }
        return names;
    }

    private static String quoted(String value) {
        return "'" + value + "'";
    }
}
