package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.example.kit.http.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation is told of a custom resource.
 *
 * @param physicalResourceId stays the same for the life of the resource: another one would have the first deleted
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">Custom resource responses</a>
 */
record CustomResourceAnswer(
        @JsonProperty("Status") String status,
        @JsonProperty("Reason") @Nullable String reason,
        @JsonProperty("PhysicalResourceId") String physicalResourceId,
        @JsonProperty("StackId") String stackId,
        @JsonProperty("RequestId") String requestId,
        @JsonProperty("LogicalResourceId") String logicalResourceId) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    static CustomResourceAnswer success(CloudFormationCustomResourceEvent event) {
        return of(event, "SUCCESS", null);
    }

    static CustomResourceAnswer failed(CloudFormationCustomResourceEvent event, String reason) {
        return of(event, "FAILED", reason);
    }

    private static CustomResourceAnswer of(
            CloudFormationCustomResourceEvent event, String status, @Nullable String reason) {
        return new CustomResourceAnswer(
                status,
                reason,
                firstKnown(event.getPhysicalResourceId(), event.getLogicalResourceId()),
                event.getStackId(),
                event.getRequestId(),
                event.getLogicalResourceId());
    }

    /** An answer without an id is refused, and the stack would wait for another. */
    private static String firstKnown(@Nullable String physicalId, @Nullable String logicalId) {
        return Objects.requireNonNullElse(physicalId, Objects.requireNonNullElse(logicalId, "Catalogue"));
    }

    /**
     * Puts the answer where CloudFormation waits for it: a pre-signed URL of S3, whose signature covers an empty content
     * type and which takes no chunks.
     *
     * <p>With the JDK's oldest client, which is loaded already for the SDK's calls; its newer one would be slower to
     * start.
     */
    void send(URL responseUrl) {
        var body = Json.write(this).getBytes(StandardCharsets.UTF_8);
        try {
            var connection = (HttpURLConnection) responseUrl.openConnection();
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Content-Type", "");
            connection.setConnectTimeout(Math.toIntExact(TIMEOUT.toMillis()));
            connection.setReadTimeout(Math.toIntExact(TIMEOUT.toMillis()));
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
            if (connection.getResponseCode() / 100 != 2) {
                throw new IllegalStateException("CloudFormation was to be told %s and answered with status %s"
                        .formatted(status, connection.getResponseCode()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("CloudFormation was to be told " + status + " and cannot be reached", e);
        }
    }
}
