package com.example.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The policies with which CloudFormation deploys all stages. There are two, because a policy has at most 6,144
 * characters: one for data, one for the rest.
 *
 * @param actions the actions, by resource type
 * @param reference AWS's service authorization reference of these actions
 */
record DeployPolicy(SortedMap<String, SortedSet<String>> actions, JsonNode reference) {

    private static final Set<String> DATA =
            Set.of("cognito-idp", "dynamodb", "kinesis", "kms", "s3", "sns", "sqs", "ssm");
    private static final String PASS_ROLE = "iam:PassRole";
    private static final String PARAMETER = "AWS::SSM::Parameter::Value<String>";

    /** Returns the actions for the types in the templates of all stages. */
    static SortedMap<String, SortedSet<String>> actions(DeployActions known) {
        var actions = new TreeMap<String, SortedSet<String>>();
        properties().forEach((type, properties) -> actions.put(type, new TreeSet<>(known.of(type, properties))));
        return actions;
    }

    private static SortedMap<String, Set<String>> properties() {
        var properties = new TreeMap<String, Set<String>>();
        for (var name : StageSettings.STAGES) {
            var stage = StageTemplates.of(name);
            for (var resource : stage.resources()) {
                properties
                        .computeIfAbsent(resource.type(), absent -> new TreeSet<>())
                        .addAll(resource.json().path("Properties").propertyNames());
            }
            if (hasParameter(stage)) {
                properties.put(PARAMETER, Set.of());
            }
        }
        return properties;
    }

    /** The committed templates have no parameters, but those that are deployed read the bootstrap stack's version. */
    private static boolean hasParameter(StageTemplates stage) {
        try (var files = Files.walk(stage.assembly())) {
            return files.filter(file -> file.toString().endsWith(".template.json"))
                    .anyMatch(file -> JsonMapper.shared()
                            .readTree(file.toFile())
                            .path("Parameters")
                            .valueStream()
                            .anyMatch(each -> each.path("Type").asString("").equals(PARAMETER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<String> all() {
        var all = new TreeSet<String>();
        actions.values().forEach(all::addAll);
        return all;
    }

    /** Returns the text of each policy, by file. */
    SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("deploy/data-policy.json", text(true));
        files.put("deploy/services-policy.json", text(false));
        return files;
    }

    private String text(boolean data) {
        var byResources = new TreeMap<List<String>, SortedSet<String>>(Comparator.comparing(List::toString));
        all().stream()
                .filter(action -> !action.equals(PASS_ROLE) && DATA.contains(DeployScope.service(action)) == data)
                .forEach(action -> byResources
                        .computeIfAbsent(resources(action), absent -> new TreeSet<>())
                        .add(action));
        var policy = JsonMapper.shared().createObjectNode().put("Version", "2012-10-17");
        var statements = policy.putArray("Statement");
        byResources.forEach((resources, granted) -> statements.add(statement(granted, resources)));
        if (!data && all().contains(PASS_ROLE)) {
            var pass = statement(Set.of(PASS_ROLE), DeployScope.of(PASS_ROLE));
            var services = pass.putObject("Condition").putObject("StringEquals").putArray("iam:PassedToService");
            principals().forEach(services::add);
            statements.add(pass);
        }
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(policy)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** An action without types of resources can only be granted on all. */
    private List<String> resources(String action) {
        return reference.path(action).path("resourceTypes").isEmpty() ? List.of("*") : DeployScope.of(action);
    }

    private static ObjectNode statement(Set<String> actions, List<String> resources) {
        var statement = JsonMapper.shared().createObjectNode().put("Effect", "Allow");
        var names = statement.putArray("Action");
        actions.forEach(names::add);
        var arns = statement.putArray("Resource");
        resources.forEach(arns::add);
        return statement;
    }

    /** Returns the services that assume the roles of the templates. */
    private static SortedSet<String> principals() {
        var services = new TreeSet<String>();
        for (var role : StageTemplates.of(StageSettings.STAGES.getFirst()).resources("AWS::IAM::Role")) {
            for (Map.Entry<String, JsonNode> property :
                    role.json().path("Properties").properties()) {
                if (property.getKey().equals("AssumeRolePolicyDocument")) {
                    property.getValue()
                            .path("Statement")
                            .forEach(statement -> services.add(
                                    statement.path("Principal").path("Service").asString("")));
                }
            }
        }
        return services;
    }
}
