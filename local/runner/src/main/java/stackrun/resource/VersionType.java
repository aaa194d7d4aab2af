package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** The published version of a function, which is always {@code 1}. */
record VersionType(Place place) implements ResourceType {

    private static final String VERSION = "1";

    @Override
    public String name() {
        return "AWS::Lambda::Version";
    }

    @Override
    public String runsAs() {
        return "version 1 of the function";
    }

    @Override
    public String ref(Resource version) {
        return place.arn("lambda", "function:%s:%s".formatted(functionName(version), VERSION));
    }

    @Override
    public String attribute(Resource version, String name) {
        return switch (name) {
            case "Version" -> VERSION;
            case "FunctionArn" -> ref(version);
            default -> throw new TemplateException(version.path(), "a version has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var function = properties.text("FunctionName");
        properties.done();
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.lambda().qualify(function, VERSION));
    }

    private static String functionName(Resource version) {
        return version.text("FunctionName");
    }
}
