package com.example.deadletters.domain;

import java.util.Optional;

/**
 * A function that reads a stream and has a bucket as its on-failure destination.
 *
 * @param mapping the id of its event source mapping, with which the keys of the parked objects begin
 * @param functionArn the ARN in the mapping, including the alias; empty if the mapping was deleted
 * @param reportsItemFailures true if its answer contains the records that failed
 */
public record StreamReader(String mapping, Optional<String> functionArn, String bucket, boolean reportsItemFailures) {

    /** Creates a reader whose mapping was deleted or renamed. The parked objects contain the function's ARN. */
    public static StreamReader gone(String mapping, String bucket) {
        return new StreamReader(mapping, Optional.empty(), bucket, true);
    }

    public String name() {
        return functionArn.map(FunctionName::plain).orElse("mapping " + mapping);
    }
}
