package com.example.infra;

import com.example.infra.openapi.ApiContract;
import com.example.infra.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/**
 * The functions that answer the operations of the API, by name.
 *
 * <p>Throws {@link InvalidDefinition} if an operation has no function or a function no operation.
 */
record ApiFunctions(SequencedMap<String, SpringFunction> byName) {

    static ApiFunctions of(ApiContract contract, List<ServiceStack> services) {
        var functions = new LinkedHashMap<String, SpringFunction>();
        services.forEach(
                service -> service.httpFunctions().forEach(function -> functions.put(function.name(), function)));
        var unused = new LinkedHashSet<>(functions.keySet());
        contract.operations().forEach(operation -> unused.remove(operation.functionName()));
        if (!unused.isEmpty()) {
            throw new InvalidDefinition(
                    "no operation leads to %s: describe one in openapi/".formatted(String.join(", ", unused)));
        }
        return new ApiFunctions(functions);
    }

    SpringFunction answering(Operation operation) {
        var function = byName.get(operation.functionName());
        if (function == null) {
            throw new InvalidDefinition("%s has no function: define a %s in the service's stack"
                    .formatted(operation, operation.functionName()));
        }
        return function;
    }
}
