package com.example.local.iam;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;
import stackrun.resource.SkippedResource;
import stackrun.template.Place;
import stackrun.template.Resource;

/** The names that {@code permissions.txt} gives to functions and resources: the ids of their constructs. */
final class Names {

    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, String> resources =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Names(Plan plan, Place place) {
        Stream.concat(
                        plan.steps().stream().map(CreationStep::resource),
                        plan.skipped().stream().map(SkippedResource::resource))
                .distinct()
                .forEach(resource -> add(resource, plan.ref(resource), place));
    }

    private void add(Resource resource, String ref, Place place) {
        switch (resource.type()) {
            case "AWS::Lambda::Function" -> functions.put(ref, construct(resource));
            case "AWS::DynamoDB::Table" -> name(place.arn("dynamodb", "table/" + ref), resource);
            case "AWS::Kinesis::Stream" -> name(place.arn("kinesis", "stream/" + ref), resource);
            case "AWS::SQS::Queue" -> name(place.arn("sqs", ref.substring(ref.lastIndexOf('/') + 1)), resource);
            case "AWS::S3::Bucket" -> name("arn:aws:s3:::" + ref, resource);
            case "AWS::KMS::Key" -> name(place.arn("kms", "key/" + ref), resource);
            case "AWS::Logs::LogGroup" -> name(place.arn("logs", "log-group:%s:*".formatted(ref)), resource);
            default -> {}
        }
    }

    private void name(String arn, Resource resource) {
        resources.put(arn, resource.stack() + "/" + construct(resource));
    }

    /** The ids below the stack, without those that CDK hides. */
    private static String construct(Resource resource) {
        return List.of(resource.metadata("aws:cdk:path").text().split("/")).stream()
                .skip(1)
                .filter(id -> !id.equals("Resource"))
                .collect(Collectors.joining("/"));
    }

    String function(String physicalName) {
        return functions.getOrDefault(physicalName, physicalName);
    }

    /** The physical name of the function of a construct. */
    String physical(String construct) {
        return functions.entrySet().stream()
                .filter(function -> function.getValue().equals(construct))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + construct));
    }

    /** An ARN, or a pattern of ARNs, with the name of its resource in front. */
    String resource(String arn) {
        return resources.entrySet().stream()
                .filter(resource -> arn.startsWith(resource.getKey()))
                .map(resource ->
                        resource.getValue() + arn.substring(resource.getKey().length()))
                .findFirst()
                .orElse(arn);
    }
}
