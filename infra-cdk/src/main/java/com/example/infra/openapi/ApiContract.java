package com.example.infra.openapi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The operations of all services' OpenAPI files.
 *
 * <p>Throws {@link InvalidContract} if files contradict each other or cannot be imported by API Gateway.
 */
public final class ApiContract {

    /** The name of the Cognito authorizer in every file. */
    static final String AUTHORIZER = "cognito";

    private final List<Operation> operations;

    private ApiContract(List<OpenApiFile> files) {
        this.operations =
                files.stream().flatMap(file -> file.operations().stream()).toList();
        rejectSharedOperationIds();
        rejectSharedPaths();
    }

    /** Reads every OpenAPI file of a directory, in the order of their names. */
    public static ApiContract in(Path directory) {
        return new ApiContract(OpenApiFile.in(directory));
    }

    /** Returns all operations, in the order of the files. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * Returns the API as one OpenAPI document with API Gateway's extensions.
     *
     * @param origin the origin of the web pages that may call the API
     * @param invocationUri gives the URI by which API Gateway invokes the function of an operation
     */
    public Map<String, Object> gatewayBody(
            String title, String userPoolArn, String origin, Function<Operation, String> invocationUri) {
        return new GatewayBody(title, userPoolArn, new CrossOrigin(origin), operations).render(invocationUri);
    }

    private void rejectSharedOperationIds() {
        var seen = new LinkedHashMap<String, Operation>();
        for (var operation : operations) {
            var other = seen.put(operation.id(), operation);
            if (other != null) {
                throw new InvalidContract("one operationId for two operations: %s and %s".formatted(other, operation));
            }
        }
    }

    private void rejectSharedPaths() {
        var owners = new LinkedHashMap<String, String>();
        for (var operation : operations) {
            var owner = owners.putIfAbsent(operation.path(), operation.file());
            if (owner != null && !owner.equals(operation.file())) {
                throw new InvalidContract("%s is in %s and in %s: a path belongs to one service"
                        .formatted(operation.path(), owner, operation.file()));
            }
        }
    }
}
