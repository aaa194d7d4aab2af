package com.example.infra.repository;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An action of {@code templates/permissions.txt}.
 *
 * @param action for example {@code dynamodb:PutItem}
 * @param type the resource's type in AWS's service authorization reference; {@code *} for all resources
 * @param key the condition key, or nothing
 */
record GrantedAction(String action, String type, String key) {

    private static final Pattern LINE = Pattern.compile("    (\\S.*) on (\\S+)(?: if (\\S+) .*)?");

    static List<GrantedAction> all() {
        return Sources.text(Sources.REPOSITORY.resolve("infra-cdk/templates/permissions.txt"))
                .lines()
                .filter(line -> line.startsWith("    "))
                .flatMap(GrantedAction::of)
                .toList();
    }

    private static Stream<GrantedAction> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of permissions: " + line);
        }
        String key = matcher.group(3) == null ? "" : matcher.group(3);
        return Stream.of(matcher.group(1).split(", ", -1))
                .map(action -> new GrantedAction(action, type(action, matcher.group(2)), key));
    }

    private static String type(String action, String resource) {
        if (resource.equals("*")) {
            return resource;
        }
        return switch (action.substring(0, action.indexOf(':'))) {
            case "dynamodb" ->
                resource.contains("/index/") ? "index" : resource.contains("/stream/") ? "stream" : "table";
            case "kinesis" -> "stream";
            case "kms" -> "key";
            case "logs" -> "log-stream";
            case "s3" -> resource.matches("[^/]+/[^/]+") ? "bucket" : "object";
            case "sqs" -> "queue";
            default -> throw new IllegalStateException("no type of a resource is known for " + action);
        };
    }
}
