package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path of the resource that API Gateway matched, after the prefix that the client uses for the API: the stage, or
 * the base path of a custom domain name. Extra slashes or segments of the requested path never appear in an answer.
 *
 * @see
 *     <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input
 *     format: resource is the matched template, requestContext.path the requested path</a>
 */
record MatchedPath(List<String> segments) {

    /** A path segment of characters that need no encoding, at least one of them not a dot. */
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.+$)[A-Za-z0-9._~$+!*()-]+");

    static MatchedPath of(APIGatewayProxyRequestEvent event) {
        var context = event.getRequestContext();
        var asked = segments(context == null ? event.getPath() : context.getPath());
        if (event.getResource() == null) {
            return new MatchedPath(asked);
        }
        var matched = segments(event.getResource());
        var prefix = prefix(asked, matched)
                .orElseGet(
                        () -> context == null || context.getStage() == null ? List.of() : List.of(context.getStage()));
        return new MatchedPath(Stream.concat(prefix.stream(), matched.stream()).toList());
    }

    /** Returns the path of a member of this resource. */
    String member(String id) {
        return "/" + String.join("/", segments) + "/" + id;
    }

    /**
     * Empty if the requested path does not end with the resource, or if its prefix cannot be a stage or a base path.
     */
    private static Optional<List<String>> prefix(List<String> asked, List<String> matched) {
        int length = asked.size() - matched.size();
        return length >= 0
                        && asked.subList(length, asked.size()).equals(matched)
                        && asked.stream()
                                .allMatch(segment -> SEGMENT.matcher(segment).matches())
                ? Optional.of(asked.subList(0, length))
                : Optional.empty();
    }

    private static List<String> segments(@Nullable String path) {
        return path == null
                ? List.of()
                : Stream.of(path.split("/", -1))
                        .filter(segment -> !segment.isEmpty())
                        .toList();
    }
}
