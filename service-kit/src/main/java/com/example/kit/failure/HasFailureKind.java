package com.example.kit.failure;

/**
 * An exception that declares its {@link FailureKind}. Of all other exceptions, only those of the AWS SDK are
 * classified.
 */
public interface HasFailureKind {

    FailureKind failureKind();
}
