package com.example.infra;

import java.util.List;
import java.util.Map;

/**
 * The resources on which CloudFormation may act, by service. Names that CloudFormation generates begin with the stack's
 * name, hence with {@code shop-}. User pools, keys, APIs and event source mappings have ids instead of names.
 */
final class DeployScope {

    private static final String NAMES = StageSettings.APP + "-*";

    private static final Map<String, List<String>> RESOURCES = Map.ofEntries(
            Map.entry(
                    "apigateway",
                    List.of(
                            "arn:aws:apigateway:*::/account",
                            "arn:aws:apigateway:*::/restapis",
                            "arn:aws:apigateway:*::/restapis/*",
                            "arn:aws:apigateway:*::/tags/*")),
            Map.entry(
                    "cloudwatch",
                    List.of("arn:aws:cloudwatch:*:*:alarm:" + NAMES, "arn:aws:cloudwatch::*:dashboard/" + NAMES)),
            Map.entry("cognito-idp", List.of("arn:aws:cognito-idp:*:*:userpool/*")),
            Map.entry("dynamodb", List.of("arn:aws:dynamodb:*:*:table/" + NAMES)),
            Map.entry("iam", List.of("arn:aws:iam::*:role/" + NAMES)),
            Map.entry("kinesis", List.of("arn:aws:kinesis:*:*:stream/" + NAMES)),
            Map.entry("kms", List.of("arn:aws:kms:*:*:alias/" + NAMES, "arn:aws:kms:*:*:key/*")),
            Map.entry(
                    "lambda",
                    List.of("arn:aws:lambda:*:*:event-source-mapping:*", "arn:aws:lambda:*:*:function:" + NAMES)),
            Map.entry("logs", List.of("arn:aws:logs:*:*:log-group:" + NAMES)),
            Map.entry("s3", List.of("arn:aws:s3:::" + NAMES)),
            Map.entry("scheduler", List.of("arn:aws:scheduler:*:*:schedule/default/" + NAMES)),
            Map.entry("sns", List.of("arn:aws:sns:*:*:" + NAMES)),
            Map.entry("sqs", List.of("arn:aws:sqs:*:*:" + NAMES)),
            Map.entry("ssm", List.of("arn:aws:ssm:*:*:parameter/cdk-bootstrap/*")));

    /** The zips of functions, in the bucket of the CDK's bootstrap stack. */
    private static final List<String> ASSETS = List.of("arn:aws:s3:::cdk-*-assets-*/*");

    private DeployScope() {}

    /** @throws IllegalStateException if nothing is known of the service */
    static List<String> of(String action) {
        if (action.startsWith("s3:GetObject")) {
            return ASSETS;
        }
        var resources = RESOURCES.get(service(action));
        if (resources == null) {
            throw new IllegalStateException("no scope is known for " + action);
        }
        return resources;
    }

    static String service(String action) {
        return action.substring(0, action.indexOf(':'));
    }
}
