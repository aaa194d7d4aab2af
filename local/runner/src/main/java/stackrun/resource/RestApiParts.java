package stackrun.resource;

import java.util.List;
import java.util.regex.Pattern;
import stackrun.resource.ApiParts.PathPart;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** The types that a REST API without a body is made of, beside its methods: paths, authorizers, validators. */
final class RestApiParts {

    private static final Pattern PATH_PART = Pattern.compile("[a-zA-Z0-9._:$-]+|\\{[a-zA-Z0-9._:$-]+\\+?}");

    private RestApiParts() {}

    static List<ResourceType> types() {
        return List.of(
                new ApiPart("AWS::ApiGateway::Resource", "a part of a path of the local gateway", RestApiParts::path),
                new ApiPart(
                        "AWS::ApiGateway::Authorizer",
                        "checks tokens of user pools; other authorizers are refused",
                        RestApiParts::authorizer),
                new ApiPart(
                        "AWS::ApiGateway::RequestValidator",
                        "asks for required parameters; bodies are validated in the functions",
                        RestApiParts::validator));
    }

    /** Reads one part and adds it to its API. */
    @FunctionalInterface
    private interface Reader {
        void read(Properties properties, String id, ApiParts parts);
    }

    private record ApiPart(String name, String runsAs, Reader reader) implements ResourceType {

        @Override
        public String ref(Resource resource) {
            return Ids.alphanumeric(resource.key(), 10);
        }

        /** {@code ResourceId}, {@code AuthorizerId}, {@code RequestValidatorId}. */
        @Override
        public String attribute(Resource resource, String attribute) {
            if (attribute.endsWith("Id")) {
                return ref(resource);
            }
            throw new TemplateException(resource.path(), "%s has no attribute %s here".formatted(name, attribute));
        }

        @Override
        public void plan(Resource resource, Plan plan) {
            var properties = IgnoredProperties.read(resource);
            reader.read(properties, ref(resource), plan.apiParts(properties.value("RestApiId")));
            properties.done();
            plan.add(Plan.Phase.APIS, resource, cloud -> {});
        }
    }

    private static void path(Properties properties, String id, ApiParts parts) {
        var part = properties.value("PathPart");
        if (!PATH_PART.matcher(part.text()).matches()) {
            throw part.wrong("letters, digits and ._:$-, or a variable such as {id} or {proxy+}");
        }
        parts.add(new PathPart(properties.path(), id, properties.text("ParentId"), part.text()));
    }

    private static void authorizer(Properties properties, String id, ApiParts parts) {
        properties.only("Type", "COGNITO_USER_POOLS").only("IdentitySource", "method.request.header.Authorization");
        var _ = properties.text("Type");
        var _ = properties.texts("ProviderARNs");
        parts.addAuthorizer(id, properties.value("ProviderARNs"));
    }

    private static void validator(Properties properties, String id, ApiParts parts) {
        properties.only("ValidateRequestBody", "false");
        parts.addValidator(id, properties.flag("ValidateRequestParameters", false));
    }
}
