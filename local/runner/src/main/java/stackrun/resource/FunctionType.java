package stackrun.resource;

import java.time.Duration;
import stackrun.lambda.Artifact;
import stackrun.lambda.FunctionDefinition;
import stackrun.resource.definition.FunctionPlatform;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/**
 * A function. Its code is an asset of the cloud assembly, or is packaged by the module that {@code asset:<module>} names.
 * Its memory limit applies if it runs in a JVM of its own.
 */
record FunctionType(Place place) implements ResourceType {

    private static final int ENVIRONMENTS = 4;

    @Override
    public String name() {
        return "AWS::Lambda::Function";
    }

    @Override
    public String runsAs() {
        return "its asset, or the packed code of the module named in its metadata, in this JVM or in one of its own";
    }

    @Override
    public String ref(Resource function) {
        return functionName(function);
    }

    @Override
    public String attribute(Resource function, String name) {
        if (!name.equals("Arn")) {
            throw new TemplateException(function.path(), "a function has no attribute " + name);
        }
        return arn(function);
    }

    private String arn(Resource function) {
        return place.arn("lambda", "function:" + functionName(function));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        if (resource.findText("Runtime").orElse("").startsWith("nodejs")) {
            plan.skipFunction(resource, arn(resource), "a provider of the CDK: bucket emptying and the like");
            return;
        }
        var properties =
                ResourceProperties.open(resource).readElsewhere("FunctionName").only("Runtime", "java25");
        var definition = definition(resource, properties, plan);
        plan.roles().function(definition.name(), properties.value("Role"));
        properties.done();
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.lambda().define(definition));
    }

    private FunctionDefinition definition(Resource resource, Properties properties, Plan plan) {
        var reserved = properties.findInt("ReservedConcurrentExecutions");
        return new FunctionDefinition(
                functionName(resource),
                arn(resource),
                artifact(resource, properties.object("Code"), plan),
                properties.text("Handler"),
                properties.object("Environment").textMap("Variables"),
                Duration.ofSeconds(properties.integer("Timeout", 3)),
                properties.integer("MemorySize", 128),
                reserved.orElse(ENVIRONMENTS),
                reserved.isPresent(),
                properties.object("SnapStart").choice("ApplyOn", "None").equals("PublishedVersions"),
                properties.object("DeadLetterConfig").findText("TargetArn"),
                FunctionPlatform.read(properties, functionName(resource)));
    }

    /** A normalised key names a module. The CDK writes the key of an asset, unless the metadata names a module. */
    private static Artifact artifact(Resource function, Properties code, Plan plan) {
        var key = code.text("S3Key");
        if (key.startsWith("asset:")) {
            return new Artifact.Module(key.substring("asset:".length()));
        }
        return function.metadata("Artifact")
                .findText()
                .<Artifact>map(Artifact.Module::new)
                .or(() -> plan.asset(key).map(Artifact.Asset::new))
                .orElseThrow(() -> new TemplateException(
                        code.path() + "/S3Key",
                        "%s is not an asset of this folder: run the folder that cdk synth wrote (cdk.out), or name the module that packs the code in the function's metadata, as Artifact"
                                .formatted(key)));
    }

    private static String functionName(Resource function) {
        return function.findText("FunctionName").orElseGet(function::physicalName);
    }
}
