package stackrun.resource;

import java.time.Duration;
import stackrun.lambda.FunctionDefinition;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A function; its code is what {@code asset:<module>} packs, its memory is honoured where it has a JVM of its own. */
record FunctionType(Place place) implements ResourceType {

    private static final int ENVIRONMENTS = 4;

    @Override
    public String name() {
        return "AWS::Lambda::Function";
    }

    @Override
    public String runsAs() {
        return "the packed code of the module named in its metadata, in this JVM or in one of its own";
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
            plan.passFunction(resource, arn(resource), "a provider of the CDK: bucket emptying and the like");
            return;
        }
        var properties =
                IgnoredProperties.read(resource).readElsewhere("FunctionName").only("Runtime", "java25");
        var definition = definition(resource, properties);
        properties.done();
        plan.add(Plan.Phase.FUNCTIONS, resource, cloud -> cloud.lambda().define(definition));
    }

    private FunctionDefinition definition(Resource resource, Properties properties) {
        var reserved = properties.findInt("ReservedConcurrentExecutions");
        return new FunctionDefinition(
                functionName(resource),
                arn(resource),
                artifact(resource, properties.object("Code")),
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

    /** The normalised key says it; what the CDK writes is a hash, and the metadata says it. */
    private static String artifact(Resource function, Properties code) {
        var key = code.text("S3Key");
        if (key.startsWith("asset:")) {
            return key.substring("asset:".length());
        }
        return function.metadata("Artifact")
                .findText()
                .orElseThrow(() -> new TemplateException(
                        function.path() + "/Metadata",
                        "Artifact has to name the module that packs the code, since S3Key is only " + key));
    }

    private static String functionName(Resource function) {
        return function.findText("FunctionName").orElseGet(function::physicalName);
    }
}
