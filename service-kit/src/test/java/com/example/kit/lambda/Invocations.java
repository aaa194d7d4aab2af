package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;

/** Runs work as if within an invocation. */
public final class Invocations {

    private Invocations() {}

    public static void serve(Context context, Runnable work) {
        Invocation.serve(context, context.getXrayTraceId(), work);
    }
}
