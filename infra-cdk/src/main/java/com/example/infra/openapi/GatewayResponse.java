package com.example.infra.openapi;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A response of one type that API Gateway sends without a function, as RFC 9457 problem details. The instance is the
 * request id, which is also in the logs.
 *
 * <p>Templates of responses are text with variables, not Velocity
 * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">gateway
 * response types</a>). The template's key is {@code application/json}, to which API Gateway falls back whatever the client
 * accepts; the header then names the media type of the body.
 *
 * @param type API Gateway's name of the response type
 * @param kind the last part of the problem's type
 * @param detail JSON: a quoted text, or a variable that API Gateway replaces with one
 */
record GatewayResponse(String type, int status, String kind, String title, String detail) {

    /** Returns a response with a fixed detail. */
    static GatewayResponse of(String type, int status, String kind, String title, String detail) {
        return new GatewayResponse(type, status, kind, title, '"' + detail + '"');
    }

    /**
     * Renders the response as the import of an API expects it.
     *
     * @param pages the web pages that may read it
     */
    ObjectNode definition(CrossOrigin pages) {
        var definition = JsonNodeFactory.instance.objectNode();
        definition.put("statusCode", String.valueOf(status));
        var headers = definition.putObject("responseParameters");
        headers.put("gatewayresponse.header.Content-Type", "'application/problem+json'");
        pages.addTo(headers);
        switch (status) {
            case 401 -> headers.put("gatewayresponse.header.WWW-Authenticate", "'Bearer'");
            case 429 -> headers.put("gatewayresponse.header.Retry-After", "'1'");
            case 503 -> headers.put("gatewayresponse.header.Retry-After", "'5'");
            default -> {}
        }
        definition.putObject("responseTemplates").put("application/json", problem());
        return definition;
    }

    private String problem() {
        return """
                {"type":"urn:shop:problem:%s","title":"%s","status":%s,"detail":%s,"instance":"urn:uuid:$context.requestId"}""".formatted(kind, title, status, detail);
    }
}
