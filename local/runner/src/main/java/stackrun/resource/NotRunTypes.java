package stackrun.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Types that are known and not made here, each with the reason that is shown at start. */
final class NotRunTypes {

    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("AWS::IAM::*", "roles and policies are not enforced");
        REASONS.put("AWS::Logs::LogGroup", "functions log into files");
        REASONS.put("AWS::Logs::QueryDefinition", "operations only");
        REASONS.put("AWS::CloudWatch::*", "operations only");
        REASONS.put("AWS::XRay::*", "operations only");
        REASONS.put("AWS::SNS::*", "operations only");
        REASONS.put("AWS::SQS::QueuePolicy", "resource policies are not evaluated");
        REASONS.put("AWS::S3::BucketPolicy", "resource policies are not evaluated");
        REASONS.put("AWS::ApiGateway::Account", "edge of the account");
        REASONS.put("AWS::ApiGateway::Model", "bodies are validated in the functions");
        REASONS.put("AWS::ApiGateway::DocumentationPart", "a label");
        REASONS.put("AWS::ApiGateway::DocumentationVersion", "a label");
        REASONS.put("AWS::ApiGateway::DomainName", "edge of the account");
        REASONS.put("AWS::ApiGateway::BasePathMapping", "edge of the account");
        REASONS.put("AWS::WAFv2::*", "edge of the account");
        REASONS.put("AWS::CloudFront::*", "edge of the account");
        REASONS.put("AWS::CertificateManager::*", "edge of the account");
        REASONS.put("AWS::Route53::*", "edge of the account");
        REASONS.put("AWS::CodeDeploy::*", "delivery");
        REASONS.put("AWS::ApplicationAutoScaling::*", "scaling");
        REASONS.put("AWS::Budgets::*", "money");
        REASONS.put("AWS::CloudTrail::*", "audit");
        REASONS.put("AWS::EC2::*", "network");
        REASONS.put("AWS::CDK::Metadata", "statistics of the CDK");
    }

    private NotRunTypes() {}

    /** Each type, or {@code AWS::<service>::*}, with its reason. */
    static Map<String, String> all() {
        return Map.copyOf(REASONS);
    }

    /** Why a type is not made here; empty where it is not known at all. */
    static Optional<String> reason(String type) {
        var wholeService = type.replaceFirst("::[^:]*$", "::*");
        return Optional.ofNullable(REASONS.get(type)).or(() -> Optional.ofNullable(REASONS.get(wholeService)));
    }
}
