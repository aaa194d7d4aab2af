package com.example.deadletters.domain;

import java.util.Optional;

/**
 * A function that reads a stream and parks in a bucket what it gives up on.
 *
 * @param mapping the id of its event source mapping, which the parked objects' keys begin with
 * @param functionArn as the mapping invokes it, its alias included; empty if the mapping is gone
 * @param reportsItemFailures whether its answer says which records failed
 */
public record StreamReader(String mapping, Optional<String> functionArn, String bucket, boolean reportsItemFailures) {

    /** A reader whose mapping was deleted or renamed; the parked objects name the function. */
    public static StreamReader gone(String mapping, String bucket) {
        return new StreamReader(mapping, Optional.empty(), bucket, true);
    }

    public String name() {
        return functionArn.map(FunctionName::plain).orElse("mapping " + mapping);
    }
}
