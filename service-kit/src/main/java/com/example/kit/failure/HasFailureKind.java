package com.example.kit.failure;

/** An exception of ours that knows its {@link FailureKind}; of all other exceptions only AWS's own are classified. */
public interface HasFailureKind {

    FailureKind failureKind();
}
