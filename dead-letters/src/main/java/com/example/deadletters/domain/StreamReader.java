package com.example.deadletters.domain;

import java.util.Optional;

/**
 * A function that reads a stream and parks in a bucket what it gives up on.
 *
 * @param mapping the id of its event source mapping, which the parked objects' keys begin with
 * @param functionArn as the mapping invokes it, its alias included; empty where the mapping is no more
 * @param reportsItemFailures whether its answer says which records failed
 */
public record StreamReader(String mapping, Optional<String> functionArn, String bucket, boolean reportsItemFailures) {

    /** What parked these is gone, with its stack or renamed; the objects themselves say which function it was. */
    public static StreamReader gone(String mapping, String bucket) {
        return new StreamReader(mapping, Optional.empty(), bucket, true);
    }

    public String name() {
        return functionArn.map(FunctionName::plain).orElse("mapping " + mapping);
    }
}
