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
 * The response to CloudFormation for a custom resource.
 *
 * @param physicalResourceId must stay the same for the life of the resource; CloudFormation would replace the resource
 *     if it changed
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

    /** CloudFormation rejects a response without an id and would keep waiting. */
    private static String firstKnown(@Nullable String physicalId, @Nullable String logicalId) {
        return Objects.requireNonNullElse(physicalId, Objects.requireNonNullElse(logicalId, "Catalogue"));
    }

    /**
     * Sends the response to CloudFormation's pre-signed S3 URL, whose signature covers an empty content type and which
     * does not accept chunked encoding.
     *
     * <p>Uses {@link HttpURLConnection}, which the SDK's calls have already loaded; the JDK's newer client starts more
     * slowly.
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
