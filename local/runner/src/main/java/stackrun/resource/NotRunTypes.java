package stackrun.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Types that are skipped here, each with the reason that is shown at start. */
final class NotRunTypes {

    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("AWS::IAM::*", "only roles of functions are evaluated");
        REASONS.put("AWS::Logs::LogGroup", "logs are written to files");
        REASONS.put("AWS::Logs::QueryDefinition", "used for operations only");
        REASONS.put("AWS::CloudWatch::*", "used for operations only");
        REASONS.put("AWS::XRay::*", "used for operations only");
        REASONS.put("AWS::SNS::*", "used for operations only");
        REASONS.put("AWS::SQS::QueuePolicy", "resource policies are not evaluated");
        REASONS.put("AWS::S3::BucketPolicy", "resource policies are not evaluated");
        REASONS.put("AWS::ApiGateway::Account", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::ApiGateway::Model", "bodies are validated in the functions");
        REASONS.put("AWS::ApiGateway::DocumentationPart", "a label");
        REASONS.put("AWS::ApiGateway::DocumentationVersion", "a label");
        REASONS.put("AWS::ApiGateway::DomainName", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::ApiGateway::BasePathMapping", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::WAFv2::*", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::CloudFront::*", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::CertificateManager::*", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::Route53::*", "domains, certificates and firewalls are not emulated");
        REASONS.put("AWS::CodeDeploy::*", "deployments are not emulated");
        REASONS.put("AWS::ApplicationAutoScaling::*", "nothing is scaled");
        REASONS.put("AWS::Budgets::*", "costs are not monitored");
        REASONS.put("AWS::CloudTrail::*", "no audit log is recorded");
        REASONS.put("AWS::EC2::*", "networks are not emulated");
        REASONS.put("AWS::CDK::Metadata", "usage statistics of the CDK");
    }

    private NotRunTypes() {}

    /** Each type, or {@code AWS::<service>::*}, with its reason. */
    static Map<String, String> all() {
        return Map.copyOf(REASONS);
    }

    /** The reason why a type is skipped, or empty if the type is unknown. */
    static Optional<String> reason(String type) {
        var wholeService = type.replaceFirst("::[^:]*$", "::*");
        return Optional.ofNullable(REASONS.get(type)).or(() -> Optional.ofNullable(REASONS.get(wholeService)));
    }
}
