package com.example.infra.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiContractTest {

    private static final String TEAS = """
            openapi: 3.0.3
            info: {title: Teas, version: 1.0.0}
            paths:
              /teas/{tea}:
                parameters:
                  - $ref: '#/components/parameters/Tea'
                get:
                  operationId: getTea
                  tags: [teas]
                  security: [{cognito: [teas/read]}]
                  responses:
                    '200': {$ref: '#/components/responses/Tea'}
                    '404': {$ref: '#/components/responses/NoTea'}
            components:
              parameters:
                Tea: {name: tea, in: path, required: true, schema: {type: string}, example: GREEN}
              responses:
                Tea:
                  description: The tea.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Tea'}
                      example: {name: Green}
                NoTea:
                  description: There is no such tea.
              schemas:
                Tea:
                  type: object
                  properties:
                    name: {type: string, pattern: '^[A-Z]+$'}
            """;

    @TempDir
    private Path directory;

    @Test
    void importsWhatTheGatewayRoutesByChecksAndCalls() throws IOException {
        file("teas.yaml", TEAS);

        assertThat(body().at("/paths/~1teas~1{tea}/get"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"operationId": "getTea",
                 "parameters": [{"name": "tea", "in": "path", "required": true, "schema": {"type": "string"}}],
                 "responses": {"200": {"description": "The tea."}},
                 "security": [{"cognito": ["teas/read"]}],
                 "x-amazon-apigateway-request-validator": "parameters",
                 "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST", "uri": "uri of getTea",
                   "passthroughBehavior": "never", "timeoutInMillis": 29000}}"""));
    }

    /** Content without effect would only have to be reviewed again in the template. */
    @Test
    void leavesSchemasAndProblemsToTheFile() throws IOException {
        file("teas.yaml", TEAS);

        assertThat(body().path("components").propertyNames()).containsExactly("securitySchemes");
        assertThat(body().at("/paths/~1teas~1{tea}/get/responses").propertyNames())
                .containsExactly("200");
    }

    @Test
    void namesTheFunctionAfterTheOperation() throws IOException {
        file("teas.yaml", TEAS);

        assertThat(ApiContract.in(directory).operations()).singleElement().satisfies(operation -> {
            assertThat(operation.functionName()).isEqualTo("GetTeaFunction");
            assertThat(operation).hasToString("getTea (GET /teas/{tea} in teas.yaml)");
        });
        assertThat(body().at("/paths/~1teas~1{tea}/get/x-amazon-apigateway-integration/uri")
                        .asString())
                .isEqualTo("uri of getTea");
    }

    @Test
    void refusesAPathThatTwoFilesDefine() throws IOException {
        file("teas.yaml", TEAS);
        file("cups.yaml", TEAS.replace("getTea", "getCup"));

        assertRefused("/teas/{tea} is in cups.yaml and in teas.yaml: a path belongs to one service");
    }

    @Test
    void refusesOneIdForTwoOperations() throws IOException {
        file("teas.yaml", TEAS);
        file("cups.yaml", TEAS.replace("/teas/{tea}", "/cups/{tea}"));

        assertRefused("one operationId for two operations: getTea (GET /cups/{tea} in cups.yaml) and"
                + " getTea (GET /teas/{tea} in teas.yaml)");
    }

    @Test
    void refusesAnOperationWithoutScope() throws IOException {
        file("teas.yaml", TEAS.replace("security: [{cognito: [teas/read]}]", "security: [{cognito: []}]"));
        assertRefused(
                "getTea (GET /teas/{tea} in teas.yaml) needs security: [{cognito: [a scope]}], got [{\"cognito\":[]}]");

        file("teas.yaml", TEAS.replace("      security: [{cognito: [teas/read]}]\n", ""));
        assertRefused("getTea (GET /teas/{tea} in teas.yaml) needs security: [{cognito: [a scope]}], got none");
    }

    @Test
    void refusesAnOperationWithoutId() throws IOException {
        file("teas.yaml", TEAS.replace("      operationId: getTea\n", ""));

        assertRefused("GET /teas/{tea} in teas.yaml has no operationId, which names its function");
    }

    @Test
    void refusesReferencesThatLeadAstray() throws IOException {
        file("teas.yaml", TEAS.replace("#/components/parameters/Tea", "#/components/parameters/Cup"));
        assertRefused("teas.yaml refers to #/components/parameters/Cup, which does not exist");

        file("teas.yaml", TEAS.replace("#/components/parameters/Tea", "cups.yaml#/Cup"));
        assertRefused("teas.yaml refers to cups.yaml#/Cup: API Gateway imports one document, keep it in this file");

        file(
                "teas.yaml",
                TEAS.replace(
                        "Tea: {name: tea, in: path, required: true, schema: {type: string}, example: GREEN}",
                        "Tea: {$ref: '#/components/parameters/Tea'}"));
        assertRefused("teas.yaml refers to #/components/parameters/Tea, which contains itself");
    }

    @Test
    void refusesFilesItCannotRead() throws IOException {
        file("teas.yaml", TEAS.replace("openapi: 3.0.3", "openapi: 3.1.0"));
        assertRefused("teas.yaml is not OpenAPI 3.0, the version API Gateway imports");

        file("teas.yaml", TEAS + "openapi: 3.0.3\n");
        assertThatExceptionOfType(InvalidContract.class)
                .isThrownBy(this::body)
                .withMessageContaining("teas.yaml cannot be read")
                .withMessageContaining("openapi");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private JsonNode body() {
        return JsonMapper.shared()
                .valueToTree(ApiContract.in(directory)
                        .gatewayBody("shop", "arn:pool", "https://shop.test", operation -> "uri of " + operation.id()));
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(InvalidContract.class).isThrownBy(this::body).withMessage(message);
    }
}
