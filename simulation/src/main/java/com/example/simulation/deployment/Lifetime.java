package com.example.simulation.deployment;

import java.time.Duration;
import java.util.stream.Stream;
import stackrun.template.Resource;

/**
 * The lifetime of objects in a bucket that deletes them.
 *
 * @param prefix the prefix of the objects' keys; empty for all objects
 */
public record Lifetime(String bucket, String prefix, Duration duration) {

    /** Reads the lifecycle rules of a bucket. */
    static Stream<Lifetime> of(Resource bucket, String name) {
        return bucket.properties()
                .path("LifecycleConfiguration")
                .path("Rules")
                .valueStream()
                .map(rule -> new Lifetime(
                        name,
                        rule.path("Prefix").asString(""),
                        Duration.ofDays(rule.path("ExpirationInDays").asInt())));
    }
}
