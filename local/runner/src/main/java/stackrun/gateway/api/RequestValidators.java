package stackrun.gateway.api;

import java.util.ArrayList;
import java.util.List;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * The request validators in the body of an API.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-request-validators.html">x-amazon-apigateway-request-validators</a>
 */
record RequestValidators(Value body) {

    /** Returns the parameters that a request needs: none, unless the validator of the operation checks parameters. */
    List<RequiredParameter> required(Value pathItem, Value operation) {
        return validateParameters(operation) ? parameters(pathItem, operation) : List.of();
    }

    private boolean validateParameters(Value operation) {
        var name = operation
                .find("x-amazon-apigateway-request-validator")
                .or(() -> body.find("x-amazon-apigateway-request-validator"))
                .map(Value::text);
        if (name.isEmpty()) {
            return false;
        }
        var validator = body.at("x-amazon-apigateway-request-validators").at(name.get());
        if (validator.at("validateRequestBody").flag(false)) {
            throw new TemplateException(
                    operation.path(),
                    "bodies are validated in the functions: the validator %s may not do so too".formatted(name.get()));
        }
        return validator.at("validateRequestParameters").flag(false);
    }

    private static List<RequiredParameter> parameters(Value pathItem, Value operation) {
        var required = new ArrayList<RequiredParameter>();
        for (var parameters : List.of(pathItem.at("parameters"), operation.at("parameters"))) {
            for (var parameter : parameters.list()) {
                var in = parameter.at("in").findText().orElse("");
                if (parameter.at("required").flag(false) && !in.equals("path")) {
                    required.add(new RequiredParameter(in, parameter.at("name").text()));
                }
            }
        }
        return required;
    }
}
