package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ACCESS;
import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of functions, their versions, aliases and permissions.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-function.html">Lambda::Function</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Quotas of Lambda</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
final class LambdaProperties {

    private static final String ONE_VERSION = "there is one version of the code";
    private static final String ON_DEMAND = "execution environments start on demand";

    private LambdaProperties() {}

    static List<PropertyRules> rules() {
        return List.of(
                function(),
                new PropertyRules("AWS::Lambda::Alias")
                        .ignore(LABEL, "Description")
                        .ignore(ONE_VERSION, "FunctionVersion", "RoutingConfig")
                        .ignore(ON_DEMAND, "ProvisionedConcurrencyConfig"),
                new PropertyRules("AWS::Lambda::Version")
                        .ignore(LABEL, "Description")
                        .ignore(ONE_VERSION, "CodeSha256")
                        .ignore(ON_DEMAND, "ProvisionedConcurrencyConfig"),
                new PropertyRules("AWS::Lambda::Permission").ignore("there is one account", "SourceAccount"),
                new PropertyRules("AWS::Lambda::EventInvokeConfig")
                        .allow("MaximumRetryAttempts", new Between(0, 2))
                        .allow("MaximumEventAgeInSeconds", new Between(60, 21_600)));
    }

    private static PropertyRules function() {
        return new PropertyRules("AWS::Lambda::Function")
                .allow("Timeout", new Between(1, 900))
                .allow("MemorySize", new Between(128, 10_240))
                .allow("ReservedConcurrentExecutions", Between.atLeast(0))
                .allow("EphemeralStorage/Size", new Between(512, 10_240))
                .allow("SnapStart/ApplyOn", OneOf.of("PublishedVersions", "None"))
                .allow("TracingConfig/Mode", OneOf.of("Active", "PassThrough"))
                .allow("LoggingConfig/LogFormat", OneOf.of("Text", "JSON"))
                .allow(
                        "LoggingConfig/ApplicationLogLevel",
                        OneOf.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"))
                .allow("LoggingConfig/SystemLogLevel", OneOf.of("DEBUG", "INFO", "WARN"))
                .allow("PackageType", OneOf.of("Zip", "Image"))
                .allow("Architectures", OneOf.of("x86_64", "arm64"))
                .allow("RecursiveLoop", OneOf.of("Allow", "Terminate"))
                .ignore(LABEL, "Description", "Tags")
                .ignore("functions run on this machine's processor", "Architectures")
                .ignore("the code comes from the module's target folder", "Code/S3Bucket", "PackageType")
                .ignore(
                        "checked, not enforced; a function in a JVM of its own has a temporary folder of its own",
                        "EphemeralStorage/Size")
                .ignore(ENCRYPTION, "KmsKeyArn")
                .ignore(
                        "checked; Lambda's own log lines are errors only here, which every level includes",
                        "LoggingConfig/SystemLogLevel")
                .ignore("recursive loops are not detected", "RecursiveLoop")
                .ignore("functions run on the JDK of the local run", "RuntimeManagementConfig")
                .ignore(ACCESS, "VpcConfig");
    }
}
