package stackrun.resource;

import java.util.Locale;
import stackrun.resource.property.ResourceProperties;
import stackrun.resource.restapi.ApiMethod;
import stackrun.resource.restapi.ApiOperation;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/**
 * A method of a resource of a REST API, with its integration.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-method.html">ApiGateway::Method</a>
 */
record ApiMethodType() implements ResourceType {

    @Override
    public String name() {
        return "AWS::ApiGateway::Method";
    }

    @Override
    public String runsAs() {
        return "an operation of the local gateway: authorization, required parameters, and a function, a local server or a mock behind it";
    }

    @Override
    public String ref(Resource method) {
        return method.physicalName();
    }

    @Override
    public String attribute(Resource method, String name) {
        throw new TemplateException(method.path(), "a method has no attribute " + name);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var httpMethod = properties.choice("HttpMethod");
        var operation = ApiOperation.read(properties, httpMethod);
        var method = new ApiMethod(
                properties.path(),
                properties.text("ResourceId"),
                httpMethod.equals("ANY") ? "x-amazon-apigateway-any-method" : httpMethod.toLowerCase(Locale.ROOT),
                operation);
        var parts = plan.apiParts(properties.value("RestApiId"));
        properties.done();
        parts.add(method);
        plan.add(Plan.Phase.APIS, resource, cloud -> {});
    }
}
